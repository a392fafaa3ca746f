import type { SamplePage } from './sample-page.ts'

export interface SampleList extends SamplePage {
  /** What a person points at. */
  readonly from: string
  /** The ids of what is like it, in order. */
  readonly alike: string
}

const words = 'It arrived on a Tuesday and has worked without a fault since then.'
const review = (id: string, text = words) =>
  `<div class="css-1a2b3c" id="${id}"><div class="css-9z8y7x"><span>Name</span><span>5 stars</span></div><div class="css-5t6u7v" id="${id}-text">${text}</div></div>`
const comment = (id: string, replies = '') =>
  `<div class="comment depth" id="${id}"><p id="${id}-p">${words}</p><div class="replies">${replies}</div></div>`

export const lists: readonly SampleList[] = [
  {
    name: 'a list',
    html: `<ul><li id="a">Milk</li><li id="b"><b id="bold">Eggs</b></li><li id="c">Bread</li><li id="empty"></li><li id="gone" hidden>Tea</li></ul>`,
    from: 'bold',
    alike: 'a b c',
  },
  {
    name: 'a table, without its head, over several bodies',
    html: `<table><thead><tr id="h"><th>Day<th>Text</thead><tbody><tr id="h2"><th>Day<th>Text</tr><tr id="r1"><td>1<td id="cell">${words}</tr><tr id="r2"><td>2<td>${words}</tr></tbody><tbody><tr id="r3"><th>3<td>${words}</tr></tbody></table>`,
    from: 'cell',
    alike: 'r1 r2 r3',
  },
  {
    name: 'rows by their roles',
    html: `<div role="grid"><div role="row" id="h"><span role="columnheader">Text</span></div>${['a', 'b', 'c'].map((id) => `<div role="row" id="${id}"><span role="gridcell" id="${id}-cell">${words}</span></div>`).join('')}</div>`,
    from: 'b-cell',
    alike: 'a b c',
  },
  {
    name: 'articles, without the advertisement',
    html: `<main>${['a', 'b', 'c'].map((id) => `<article id="${id}"><h2>Title</h2><p id="${id}-p">${words}</p></article>`).join('')}<article id="ad" class="sponsored"><p>${words}</p></article><article id="ad2"><small>Promoted</small><p>${words}</p></article></main>`,
    from: 'b-p',
    alike: 'a b c',
  },
  {
    name: 'reviews with hashed class names',
    html: `<div><div class="css-head"><h2>Reviews</h2></div>${['a', 'b', 'c', 'd'].map((id) => review(id)).join('')}</div>`,
    from: 'b-text',
    alike: 'a b c d',
  },
  {
    name: 'reviews with lists of their own',
    html: `<div>${['a', 'b', 'c'].map((id) => review(id, `${words}<ul><li>Quiet</li><li id="${id}-pro">Small</li><li>Cheap</li></ul>`)).join('')}</div>`,
    from: 'b-pro',
    alike: 'a b c',
  },
  {
    name: 'one review of several that is mostly a list',
    html: `<div>${review('a')}${review('b', `<ul><li>${words}</li><li id="point">${words}</li><li>${words}</li></ul>`)}${review('c')}${review('d')}</div>`,
    from: 'point',
    alike: 'a b c d',
  },
  {
    name: 'cards in a grid, of fields that look the same',
    html: `<style>.grid { display: grid }</style><div class="grid">${['a', 'b', 'c', 'd'].map((id) => `<a class="card" href="#" id="${id}"><div class="f">Lamp</div><div class="f" id="${id}-f">Black metal</div><div class="f">49 euros</div></a>`).join('')}</div>`,
    from: 'c-f',
    alike: 'a b c d',
  },
  {
    name: 'cards below several headings: those below the same one',
    html: ['x', 'y', 'z']
      .map(
        (id) =>
          `<section><h2>Heading of ${id}</h2><div>${[1, 2, 3].map((n) => `<div class="card" id="${id}${n}"><h3>Card</h3><p id="${id}${n}-p">${words}</p></div>`).join('')}</div></section>`,
      )
      .join(''),
    from: 'y2-p',
    alike: 'y1 y2 y3',
  },
  {
    name: 'cards in columns: those of all columns',
    html: `<style>.cols { display: flex }</style><div class="cols">${['x', 'y', 'z'].map((id) => `<div class="col">${[1, 2, 3].map((n) => `<div class="card" id="${id}${n}"><h3>Card</h3><p id="${id}${n}-p">${words}</p></div>`).join('')}</div>`).join('')}</div>`,
    from: 'y2-p',
    alike: 'x1 x2 x3 y1 y2 y3 z1 z2 z3',
  },
  {
    name: 'comments of a thread',
    html: `<div>${comment('a')}${comment('b', comment('b1') + comment('b2') + comment('b3'))}${comment('c')}</div>`,
    from: 'a-p',
    alike: 'a b c',
  },
  {
    name: 'replies within a thread',
    html: `<div>${comment('a')}${comment('b', comment('b1') + comment('b2') + comment('b3'))}${comment('c')}</div>`,
    from: 'b2-p',
    alike: 'b1 b2 b3',
  },
  {
    name: 'definitions',
    html: `<dl><dt>One<dd id="a">${words}<dt>Two<dd id="b"><i id="i">${words}</i><dt>Three<dd id="c">${words}</dl>`,
    from: 'i',
    alike: 'a b c',
  },
  {
    name: 'items each in a wrapper of its own',
    html: `<div>${['a', 'b', 'c'].map((id) => `<div class="w" id="${id}"><section><h3>Name</h3><p id="${id}-p">${words}</p></section></div>`).join('')}</div>`,
    from: 'a-p',
    alike: 'a b c',
  },
  {
    name: 'items in an open shadow root',
    html: `<x-list></x-list><script>document.querySelector('x-list').attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(['a', 'b', 'c'].map((id) => `<div class="row" id="${id}"><h4>Name</h4><p id="${id}-p">${words}</p></div>`).join(''))}</script>`,
    from: 'b-p',
    alike: 'a b c',
  },
  {
    name: 'paragraphs of an article are none',
    html: `<article><p id="a">${words}</p><p id="b">${words} <em id="em">Really.</em></p><p>${words}</p><p>${words}</p></article>`,
    from: 'em',
    alike: 'b',
  },
  {
    name: 'two are too few',
    html: `<div><div class="card" id="a"><h3>A</h3><p id="p">${words}</p></div><div class="card"><h3>B</h3><p>${words}</p></div></div>`,
    from: 'p',
    alike: 'p',
  },
  {
    name: 'links of a menu',
    html: '<nav><ul><li id="a"><a href="#" id="link">Home page</a></li><li>News of today</li><li>All contacts</li></ul></nav>',
    from: 'link',
    alike: 'a',
  },
  {
    name: 'a word of a paragraph on its own',
    html: `<main><h1>Title</h1><p id="p">${words} <b id="b">Yes.</b></p><div>Something else</div></main>`,
    from: 'b',
    alike: 'p',
  },
]
