import { answer, four, fourAs, next, other, question, type SampleChat } from './sample-page.ts'

const composer = '<form><textarea>a draft</textarea><button>Send</button></form>'

/** Chats that no list knows, each with another way to tell who speaks. */
export const unknownChats: readonly SampleChat[] = [
  {
    name: 'roles in data attributes',
    html: `<main>${fourAs(
      (text) => `<section data-role="user"><p>${text}</p></section>`,
      (text) => `<section data-role="assistant"><p>${text}</p></section>`,
    )}${composer}</main>`,
    messages: four,
  },
  {
    name: 'roles in class names with hashes and states',
    html: `<div class="App_x1y2z">${fourAs(
      (text) => `<div class="Chat_userMessage__a1B2c group-hover/bot:flex"><span>${text}</span></div>`,
      (text) => `<div class="Chat_botMessage__d3E4f user-select-none"><span>${text}</span></div>`,
    )}</div>${composer}`,
    messages: four,
  },
  {
    name: 'roles in labels for screen readers',
    html: `<div role="log">${fourAs(
      (text) => `<div role="group" aria-label="Message from user"><div>${text}</div></div>`,
      (text) => `<div role="group" aria-label="Assistant message with actions"><div>${text}</div></div>`,
    )}</div>`,
    messages: four,
  },
  {
    name: 'behind a dialog, with words that are kept from being read',
    html: `<div class="app" aria-hidden="true"><div class="conversation">${fourAs(
      (text) => `<div class="entry"><b>You</b><div class="entry-text">${text}</div></div>`,
      (text) =>
        `<div class="entry"><b>Assistant</b><div aria-hidden="true"><div class="entry-text">A mirror</div></div><div class="entry-text">${text}</div></div>`,
    )}</div></div><dialog open>Share this chat</dialog>`,
    messages: four,
  },
  {
    name: 'names above the texts',
    html: `<div class="conversation">${fourAs(
      (text) => `<div class="entry"><b>You</b><div class="entry-text">${text}</div></div>`,
      (text) => `<div class="entry"><b>Assistant</b><div class="entry-text">${text}</div></div>`,
    )}</div>${composer}`,
    messages: four,
  },
  {
    name: 'names above the texts, one of them of a model',
    html: `<div class="messages">${fourAs(
      (text) => `<div class="entry"><i>🧑</i><b>You</b><div>${text}</div></div>`,
      (text) => `<div class="entry"><i>🤖</i><b>SmolLM2-135M</b><div>${text}</div></div>`,
    )}</div>`,
    messages: [
      ['user', `🧑You\n${question}`],
      ['assistant', `🤖SmolLM2-135M\n${answer}`],
      ['user', `🧑You\n${next}`],
      ['assistant', `🤖SmolLM2-135M\n${other}`],
    ],
  },
  {
    name: 'nothing but the side where each stands',
    html: `<style>.chat > div { display: flex } .own { justify-content: flex-end } .chat p { max-width: 60%; margin: 8px }</style><div class="chat">${fourAs(
      (text) => `<div class="own"><p>${text}</p></div>`,
      (text) => `<div><p>${text}</p></div>`,
    )}</div>${composer}`,
    messages: four,
  },
  {
    name: 'the other side where lines run from the right',
    html: `<style>.chat > div { display: flex } .own { justify-content: flex-end } .chat p { max-width: 60%; margin: 8px }</style><div class="chat" dir="rtl">${fourAs(
      (text) => `<div class="own"><p>${text}</p></div>`,
      (text) => `<div><p>${text}</p></div>`,
    )}</div>`,
    messages: four,
  },
  {
    name: 'messages in open shadow roots',
    html: `<div id="app"></div><script>
      const app = document.querySelector('#app').attachShadow({ mode: 'open' })
      for (const [role, text] of ${JSON.stringify(four)}) {
        const row = document.createElement('chat-row')
        row.attachShadow({ mode: 'open' }).innerHTML = '<div class="message ' + role + '"><p>' + text + '</p></div>'
        app.append(row)
      }</script>`,
    messages: four,
  },
  {
    name: 'names and texts in shadow roots within each other, none of them marked',
    html: `<div class="chat-log"></div><script>
      const within = (host, ...tags) => host.attachShadow({ mode: 'open' }).append(...tags.map((tag) => document.createElement(tag)))
      const log = document.querySelector('.chat-log')
      log.attachShadow({ mode: 'open' })
      for (const [role, text] of ${JSON.stringify(four)}) {
        const row = document.createElement('x-row')
        within(row, 'x-face', 'x-side')
        const [, side] = row.shadowRoot.children
        within(side, 'x-name', 'x-text')
        const [name, words] = side.shadowRoot.children
        name.attachShadow({ mode: 'open' }).innerHTML = '<div>' + (role === 'user' ? 'User' : 'Assistant') + '</div><div>●</div>'
        words.attachShadow({ mode: 'open' }).innerHTML = '<div class="markdown"><p>' + text + '</p></div>'
        log.shadowRoot.append(row)
      }</script>`,
    messages: four,
  },
  {
    name: 'messages in slots',
    html: `<chat-list>${fourAs(
      (text) => `<div class="user-message">${text}</div>`,
      (text) => `<div class="ai-message">${text}</div>`,
    )}</chat-list><script>
      document.querySelector('chat-list').attachShadow({ mode: 'open' }).innerHTML = '<section><slot></slot></section>'</script>`,
    messages: four,
  },
  {
    name: 'an answer of many blocks, and one that is still written',
    html: `<main><div class="user-turn">${question}</div><div class="assistant-turn"><div class="markdown"><p>Saturn has the most known moons.</p><p>Jupiter comes second.</p></div></div><div class="user-turn">${next}</div><div class="assistant-turn is-streaming"><div class="markdown"><p>${other}</p></div></div></main>`,
    messages: [
      ['user', question],
      ['assistant', answer.replace('. ', '.\n\n')],
      ['user', next],
      ['assistant', other],
    ],
    busy: 3,
  },
  {
    name: 'a button to stop somewhere else',
    html: `<main>${fourAs(
      (text) => `<div class="human-message">${text}</div>`,
      (text) => `<div class="ai-message">${text}</div>`,
    )}</main><footer><button>Stop generating</button></footer>`,
    messages: four,
    busy: 3,
  },
  {
    name: 'a menu, an alert and a hidden copy that are no messages',
    html: `<nav><div class="user-message">Messages of users</div></nav><div class="user-message-settings">Settings</div><div class="ai-message" hidden>Gone.</div><main>${fourAs(
      (text) => `<div class="user-message">${text}</div>`,
      (text) => `<div class="ai-message">${text}</div>`,
    )}</main>`,
    messages: four,
  },
  {
    name: 'a page with users and models that is no chat',
    html: `<div class="user-card">A user</div><div class="model-card">A model</div><div class="user-message-count">3 messages</div><article><p>${answer}</p></article>`,
    messages: [],
  },
  {
    name: 'a list of links in a thread of a forum',
    html: `<ul class="thread-list"><li><a href="#">First topic</a></li><li><a href="#">Second topic</a></li></ul>`,
    messages: [],
  },
]
