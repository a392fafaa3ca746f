import type { BlockKind } from '../../../utils/model/text-block.ts'

/** A part of a page, and what its text is. */
export interface Reading {
  readonly name: string
  readonly html: string
  readonly text: string
  /** Of its blocks. */
  readonly kinds?: readonly BlockKind[]
  /** Words of the text, and what each of their ranges holds in the page. */
  readonly ranges?: Readonly<Record<string, readonly string[]>>
}

const shadow = (html: string) => `<template shadowrootmode="open">${html}</template>`
const clipped = 'position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)'

/** One row for each thing that a page does with its text. */
export const readings: readonly Reading[] = [
  {
    name: 'nested elements are one text',
    html: '<p>O<b>n<i>e t</i>w</b>o, three.</p>',
    text: 'One two, three.',
    kinds: ['prose'],
    ranges: { 'One two': ['O', 'n', 'e t', 'w', 'o'], three: ['three'] },
  },
  {
    name: 'white space collapses, also over the edges of elements',
    html: '<p>  One \n\t two<b> </b> <i>  three</i>   </p>\n',
    text: 'One two three',
    ranges: { 'two three': ['two', ' ', 'three'], 'One two': ['One \n\t two'] },
  },
  {
    name: 'a space that does not break is kept, and no block begins or ends with one',
    html: '<p>&nbsp;a&nbsp;&nbsp;b&nbsp;</p><p>&nbsp;</p>',
    text: 'a\u00a0\u00a0b',
  },
  {
    name: 'where white space is kept each line is a block',
    html: '<div style="white-space:pre-wrap">  One\ttwo \n\n three  four</div>',
    text: 'One\ttwo\nthree  four',
    kinds: ['prose', 'prose'],
  },
  {
    name: 'where line breaks are kept white space collapses around them',
    html: '<div style="white-space:pre-line">  One   two \n  \n three</div>',
    text: 'One two\nthree',
  },
  {
    name: 'a line break ends a block, however many there are',
    html: '<p>One.<br>Two.<br><br> <br>Three.</p>',
    text: 'One.\nTwo.\nThree.',
    kinds: ['prose', 'prose', 'prose'],
  },
  { name: 'a line break that is not drawn ends none', html: '<p>One<br hidden> two</p>', text: 'One two' },
  {
    name: 'blocks are apart, without empty ones, also where no white space is between them',
    html: '<h2>Title</h2><p></p><div><div>One</div>two<div> </div></div><hr><p>\u200b</p>three',
    text: 'Title\nOne\ntwo\nthree',
    kinds: ['heading', 'prose', 'prose', 'prose'],
  },
  {
    name: 'what is laid out as a block is one, whatever it is called',
    html: '<span style="display:block">One</span><div style="display:inline">two</div> <div style="display:inline">three</div>',
    text: 'One\ntwo three',
  },
  {
    name: 'parts of a flexible row are apart',
    html: '<div style="display:flex"><span>One</span><span>two</span></div>',
    text: 'One\ntwo',
  },
  {
    name: 'headings, items, cells and code are told from prose',
    html: '<div role="heading">A</div><ul><li>b<ul><li>c</li></ul>d</li></ul><dl><dt>e<dd>f</dl><table><tr><th>g<td><p>h</p></table><pre>i</pre><p>j <code>k</code></p><code style="display:block">l</code>',
    text: 'A\nb\nc\nd\ne\nf\ng\nh\ni\nj k\nl',
    kinds: ['heading', 'item', 'item', 'item', 'item', 'item', 'cell', 'cell', 'code', 'prose', 'code'],
  },
  {
    name: 'code is one block, with its lines, its indent and what stands on them',
    html: '<p>So:</p><pre><code>\n  if (a)\n\n    b()\n</code></pre><p>End.</p>',
    text: 'So:\n  if (a)\n\n    b()\nEnd.',
    kinds: ['prose', 'code', 'prose'],
  },
  {
    name: 'code with an element for each line is one block',
    html: '<pre><code><div>a</div><div>  b</div><br><span>c</span><br>d</code></pre>',
    text: 'a\n  b\n\nc\nd',
    kinds: ['code'],
  },
  {
    name: 'a box within the line is a part of it',
    html: '<p>One <span style="display:inline-block"> two </span> three<span style="display:inline-block"> four </span>five</p>',
    text: 'One two threefourfive',
  },
  {
    name: 'a formula of boxes does not break its sentence',
    html: '<p>So <span style="display:inline-table"><span style="display:table-row"><span style="display:table-cell">x</span><span style="display:table-cell">2</span></span></span> it is.</p>',
    text: 'So x 2 it is.',
    kinds: ['prose'],
  },
  {
    name: 'a formula is in the line, without its source',
    html: '<p>So <math> <semantics> <mrow> <mi>x</mi> <mo>=</mo> <mn>1</mn> </mrow> <annotation encoding="application/x-tex">x=1</annotation> </semantics> </math> it is.</p>',
    text: 'So x=1 it is.',
    kinds: ['prose'],
  },
  {
    name: 'a formula that is drawn has its text once',
    html: `<p>So <span><span style="${clipped}"><math><mi>x</mi></math></span><span aria-hidden="true"><i>x</i></span></span> is.</p>`,
    text: 'So x is.',
    ranges: { x: ['x'] },
  },
  {
    name: 'a formula that is drawn as a picture has the text that goes with it',
    html: `<p>So <span><svg><path d="M0 0"/></svg><span style="${clipped}"><math><mi>x</mi></math></span></span> is.</p>`,
    text: 'So x is.',
  },
  {
    name: 'a dropped capital is the first letter of its word',
    html: '<p><span style="float:left">O</span>nce upon a time</p>',
    text: 'Once upon a time',
  },
  {
    name: 'hidden nodes are left out',
    html: '<p>One<b hidden> a</b><b style="display:none"> b</b><b style="visibility:hidden"> c <i style="visibility:visible">two</i></b></p><div style="content-visibility:hidden">d</div><details><summary>three</summary>e<p>f</p></details><details open><summary>four</summary>five</details><p hidden="until-found">g</p><dialog>h</dialog><p popover>i</p>',
    text: 'One two\nthree\nfour\nfive',
  },
  {
    name: 'what nobody can see is left out',
    html: `<p>One<b style="opacity:0"> a</b><b style="font-size:0"> b</b> two</p><span style="${clipped}">c</span><span style="position:absolute;clip-path:inset(50%)">d</span>`,
    text: 'One two',
  },
  {
    name: 'what a page has hidden and then shows is in the text',
    html: '<p hidden style="display:block">One</p><details><summary>two</summary></details>',
    text: 'One\ntwo',
  },
  {
    name: 'what is no text is left out',
    html: '<p>One<script>a</script><style>b{}</style><noscript>c</noscript><template>d</template><!-- e --><svg><title>f</title><desc>g</desc><defs><text>h</text></defs></svg><video>i</video><canvas>j</canvas><object>k</object> two</p>',
    text: 'One two',
  },
  {
    name: 'words in a picture are text',
    html: '<svg>x<text y="20">One <tspan>two</tspan></text><foreignObject width="99" height="20" y="20"><p>three</p></foreignObject></svg>',
    text: 'One two\nthree',
  },
  {
    name: 'controls are left out and keep what is beside them apart',
    html: '<p>One.<button>a</button>Two.<input value="b"><select><option>c</option></select><textarea>d</textarea>Three.</p>',
    text: 'One. Two. Three.',
    kinds: ['prose'],
  },
  {
    name: 'the extension reads nothing of its own',
    html: '<p>One<surelight-chip>a</surelight-chip> two</p>',
    text: 'One two',
  },
  {
    name: 'the base of ruby is kept, its annotation is not',
    html: '<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp>字<rp>(</rp><rt>ji</rt><rp>)</rp></ruby>です</p>',
    text: '漢字です',
    ranges: { 漢字で: ['漢', '字', 'で'] },
  },
  {
    name: 'emoji and combining characters are untouched',
    html: '<p>👩‍👩‍👧‍👦 e\u0301 👍🏽 🇫🇷</p>',
    text: '👩‍👩‍👧‍👦 e\u0301 👍🏽 🇫🇷',
    ranges: { '👍🏽': ['👍🏽'], 'e\u0301': ['e\u0301'] },
  },
  {
    name: 'runs from right to left stand in the order in which they are read',
    html: '<p dir="rtl">שלום <bdi dir="ltr">one two</bdi> עולם</p>',
    text: 'שלום one two עולם',
    ranges: { 'one two עולם': ['one two', ' עולם'] },
  },
  {
    name: 'open shadow roots are entered, and what fills their slots is where they are',
    html: `<div>${shadow('<p>One <slot name="x">else</slot></p><slot></slot><p>four</p>')}three<b slot="x">two</b></div>`,
    text: 'One two\nthree\nfour',
    ranges: { 'two\nthree': ['two', 'three'] },
  },
  {
    name: 'a slot that nothing fills has its own text; what no slot takes is not drawn',
    html: `<div>${shadow('<slot name="x">else</slot>')}none<b slot="y">none</b></div>`,
    text: 'else',
  },
  {
    name: 'text that cannot be selected is text all the same',
    html: '<p>One <span style="user-select:none;-webkit-user-select:none">two</span> three</p>',
    text: 'One two three',
  },
  {
    name: 'masked characters are not what is drawn',
    html: '<p>Key <span style="-webkit-text-security:disc">secret</span> here</p>',
    text: 'Key here',
  },
]
