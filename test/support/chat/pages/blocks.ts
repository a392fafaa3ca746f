import type { SamplePage } from './sample-page.ts'

export interface SampleBlock extends SamplePage {
  readonly from: string
  /** The id of the text around it. */
  readonly block: string
}

const words = 'The harbour was built in the last years of the century. '

export const blocks: readonly SampleBlock[] = [
  {
    name: 'a paragraph of an article: all of its paragraphs',
    html: `<header>Site</header><nav>Menu</nav><main><article id="article"><h1>Title</h1><div id="body"><p id="p">${words.repeat(3)}<a id="link" href="#">Link</a></p><p>${words.repeat(4)}</p><ul><li>${words}</li></ul></div></article><aside>${words.repeat(9)}</aside></main>`,
    from: 'link',
    block: 'body',
  },
  {
    name: 'a cell of a table in a text',
    html: `<main><div id="text"><p>${words.repeat(5)}</p><table><tr><td id="cell">7</td><td>8</td></tr></table></div><div><form><textarea></textarea></form></div></main>`,
    from: 'cell',
    block: 'text',
  },
  {
    name: 'one card of several',
    html: `<main><div>${['a', 'b', 'c'].map((id) => `<div class="card" id="${id}"><h3>Card</h3><p id="${id}-p">${words}</p></div>`).join('')}</div></main>`,
    from: 'b-p',
    block: 'b',
  },
  {
    name: 'one bubble of several, of bare text',
    html: `<style>.b { background: #ddf; margin: 8px }</style><main><div class="b" id="a">${words}</div><div class="b" id="b">${words}</div></main>`,
    from: 'b',
    block: 'b',
  },
  {
    name: 'paragraphs that are divisions',
    html: `<main><div id="text"><div class="para">${words}</div><div class="para" id="b">${words}</div><div class="para">${words}</div></div><div><nav>More</nav></div></main>`,
    from: 'b',
    block: 'text',
  },
  {
    name: 'one article of several, whole',
    html: `<main><article id="a"><h2 id="h">Title of it</h2><p>${words}</p></article><article><p>${words}</p></article></main>`,
    from: 'h',
    block: 'a',
  },
  {
    name: 'an article with a form to subscribe and a note beside it',
    html: `<main><article><div id="body"><p id="p">${words.repeat(3)}</p><form><input></form><aside>A note.</aside><p>${words.repeat(3)}</p></div></article></main>`,
    from: 'p',
    block: 'body',
  },
  {
    name: 'one column of a page without landmarks',
    html: `<div><div id="text"><p id="p">${words.repeat(3)}</p><p>${words}</p></div><aside>${words.repeat(4)}</aside></div>`,
    from: 'p',
    block: 'text',
  },
  {
    name: 'text right in the body',
    html: `<p id="p">${words}</p><p>${words}</p>`,
    from: 'p',
    block: 'p',
  },
  {
    name: 'text in an open shadow root',
    html: `<main><x-text id="host"></x-text></main><script>document.querySelector('x-text').attachShadow({ mode: 'open' }).innerHTML = '<section id="s"><p id="p">${words}</p><p>${words}</p></section>'</script>`,
    from: 'p',
    block: 's',
  },
]
