import { answer, next, other, question, type SamplePage } from './sample-page.ts'

/** A place on a page, and who wrote what is there, its text, and the user's words before it. */
export interface Place extends SamplePage {
  readonly from: string
  readonly found: readonly [role: string, text: string, previous: string | null] | null
}

const chat = `<nav><p id="menu">All chats</p></nav><main><div class="row"><div class="user-message" id="first">${question}</div></div>
<div class="row" id="row"><div class="ai-message"><p>Saturn has the most <b id="bold">known</b> moons.</p></div><span id="tools"><button id="copy">Copy</button></span></div>
<div class="row"><div class="user-message">${next}</div></div><div class="row"><div class="ai-message" id="last">${other}</div></div></main>`
const said = 'Saturn has the most known moons.'

export const places: readonly Place[] = [
  { name: 'a word of an answer', html: chat, from: 'bold', found: ['assistant', said, question] },
  {
    name: 'the row that an answer has for itself',
    html: chat,
    from: 'row',
    found: ['assistant', said, question],
  },
  { name: 'a later answer', html: chat, from: 'last', found: ['assistant', other, next] },
  { name: 'a question', html: chat, from: 'first', found: ['user', question, null] },
  {
    name: 'what is no message on a page with messages',
    html: chat,
    from: 'menu',
    found: ['unknown', 'All chats', null],
  },
  {
    name: 'a paragraph of a page that is no chat',
    html: `<main><article><h1>Moons</h1><div><p>${answer}</p><p id="p">${other}</p></div></article></main>`,
    from: 'p',
    found: ['unknown', answer + other, null],
  },
  { name: 'nothing to read', html: '<main><img id="i" alt=""></main>', from: 'i', found: null },
]
