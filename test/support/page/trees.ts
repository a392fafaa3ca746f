import fc from 'fast-check'

import type { Sample } from './problems-of.ts'

/** A mark that stands in every word that is hidden, and in no other. */
export const hiddenMark = 'ø'

export interface TreeOptions {
  /** Whether there is nothing in it of which the browsers' own text of a selection is another in each. */
  readonly isPlain: boolean
}

const words = fc.constantFrom(
  'one',
  'Two.',
  'a',
  'naïve',
  'e\u0301te\u0301',
  '👩‍👩‍👧‍👦',
  '👍🏽',
  '🇫🇷',
  'שלום',
  'مرحبا',
  '日本語',
  '。',
  '한국어',
  'x&nbsp;y',
  'z\u00adz',
  '&amp;',
)
const spaces = fc.constantFrom('', ' ', ' ', ' ', '  ', '\n', '\n    ', '\t', ' \n ')
const text = fc
  .array(fc.tuple(spaces, words, spaces), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.flat().join(''))
const hiddenText = fc.tuple(spaces, spaces).map(([before, after]) => `${before}${hiddenMark}hid${after}`)

const wrap = (tag: string, attributes = '') => {
  const start = attributes === '' ? `<${tag}>` : `<${tag} ${attributes}>`
  return (inner: string) => `${start}${inner}</${tag}>`
}

/** Parts of pages at random, as HTML. */
export function trees({ isPlain }: TreeOptions): fc.Arbitrary<Sample> {
  const { page } = fc.letrec<{ inline: string; block: string; page: string }>((tie) => {
    const inlines = fc.array(tie('inline'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''))
    const blocks = fc
      .array(fc.tuple(spaces, tie('block')), { maxLength: 3 })
      .map((parts) => parts.flat().join(''))
    const within = (content: fc.Arbitrary<string>, ...wraps: ((inner: string) => string)[]) =>
      fc.tuple(fc.constantFrom(...wraps), content).map(([wrapped, inner]) => wrapped(inner))
    const cells = fc
      .array(within(inlines, wrap('td'), wrap('th')), { minLength: 1, maxLength: 3 })
      .map((row) => `<tr>${row.join('\n')}</tr>`)

    const plainInline = [
      { weight: 6, arbitrary: text },
      {
        weight: 3,
        arbitrary: within(
          inlines,
          wrap('b'),
          wrap('code'),
          wrap('span'),
          wrap('a', 'href="#"'),
          wrap('bdi', 'dir="rtl"'),
          wrap('span', 'style="white-space:pre-wrap"'),
          wrap('span', 'style="white-space:pre-line"'),
          wrap('span', 'style="white-space:nowrap"'),
        ),
      },
      { weight: 1, arbitrary: fc.constantFrom('<br>', '<!-- note -->', '<b></b>') },
      {
        weight: 1,
        arbitrary: within(
          hiddenText,
          wrap('span', 'hidden'),
          wrap('span', 'style="display:none"'),
          wrap('script', 'type="text/plain"'),
          wrap('style'),
          wrap('template'),
        ),
      },
    ]
    const oddInline = [
      {
        weight: 1,
        arbitrary: within(
          hiddenText,
          wrap('button'),
          wrap('textarea'),
          wrap('title'),
          wrap('noscript'),
          wrap('span', 'style="visibility:hidden"'),
          wrap('surelight-chip'),
          wrap('span', 'style="position:absolute;clip-path:inset(50%)"'),
          (inner) => `<select><option>${inner}</option></select>`,
          (inner) => `<svg><title>${inner}</title><path d="M0 0"/></svg>`,
          (inner) => `<ruby>base<rp>${inner}</rp><rt>${inner}</rt></ruby>`,
        ),
      },
      {
        weight: 1,
        arbitrary: within(
          inlines,
          wrap('span', 'style="user-select:none;-webkit-user-select:none"'),
          wrap('span', 'style="display:inline-block"'),
          wrap('span', 'style="display:inline-flex"'),
          wrap('span', 'style="display:contents"'),
          (inner) => `<label><wbr>${inner}</label>`,
          (inner) => `<ruby>${inner}<rt>${hiddenMark}</rt></ruby>`,
          (inner) => `<x-y><template shadowrootmode="open">in <slot></slot> out</template>${inner}</x-y>`,
        ),
      },
    ]
    const plainBlock = [
      { weight: 5, arbitrary: within(inlines, wrap('p'), wrap('div'), wrap('h2'), wrap('pre'), wrap('li')) },
      {
        weight: 2,
        arbitrary: within(
          blocks,
          wrap('div'),
          wrap('section'),
          wrap('ul'),
          wrap('blockquote'),
          wrap('div', 'dir="rtl"'),
        ),
      },
      {
        weight: 1,
        arbitrary: within(
          inlines,
          wrap('div', 'style="white-space:pre-wrap"'),
          wrap('div', 'style="white-space:pre-line"'),
        ),
      },
      {
        weight: 1,
        arbitrary: fc
          .array(cells, { minLength: 1, maxLength: 2 })
          .map((rows) => wrap('table')(rows.join('\n'))),
      },
      { weight: 1, arbitrary: inlines },
      { weight: 1, arbitrary: within(hiddenText, wrap('p', 'hidden'), wrap('div', 'style="display:none"')) },
    ]
    const oddBlock = [
      {
        weight: 1,
        arbitrary: within(
          hiddenText,
          wrap('details'),
          wrap('div', 'style="content-visibility:hidden"'),
          wrap('p', 'style="visibility:hidden"'),
          (inner) => `<details><summary>open me</summary><p>${inner}</p></details>`,
          (inner) => `<div><template shadowrootmode="open"><p>no slot</p></template>${inner}</div>`,
        ),
      },
      {
        weight: 1,
        arbitrary: within(
          blocks,
          wrap('details', 'open'),
          wrap('fieldset'),
          (inner) => `<div style="display:flex">one ${inner}<b>two</b></div>`,
          (inner) =>
            `<div><template shadowrootmode="open"><p>first</p><slot></slot><p>last</p></template>${inner}</div>`,
          (inner) =>
            `<div><template shadowrootmode="open"><slot name="b">else</slot><slot></slot></template>${inner}<p slot="b">moved</p></div>`,
          (inner) => `<div><template shadowrootmode="open">${inner}</template></div>`,
        ),
      },
    ]
    return {
      inline: fc.oneof(
        { maxDepth: 3, depthSize: 'small', withCrossShrink: true },
        ...(isPlain ? plainInline : [...plainInline, ...oddInline]),
      ),
      block: fc.oneof(
        { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
        ...(isPlain ? plainBlock : [...plainBlock, ...oddBlock]),
      ),
      page: fc
        .array(fc.tuple(spaces, tie('block')), { minLength: 1, maxLength: 4 })
        .map((parts) => parts.flat().join('')),
    }
  })
  return fc.record({
    html: page,
    cuts: fc.array(fc.nat(1000), { minLength: 2, maxLength: 8 }),
  })
}
