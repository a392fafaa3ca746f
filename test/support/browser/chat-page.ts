/** What the chat says at first: four answers, of which the scripted server doubts a sentence in the second and the last. */
const history: readonly (readonly [question: string, answer: string])[] = [
  ['When was it finished?', 'The Eiffel Tower was completed in March 1889. It stands in Paris.'],
  ['How tall is it?', 'It is 330 metres tall with its antennas. It was the tallest structure for 41 years.'],
  ['Who built it?', 'The company of Gustave Eiffel built it. Stephen Sauvestre drew its arches.'],
  [
    'Did it ever move?',
    'The tower was moved twelve metres west in 1936. It is repainted about every seven years.',
  ],
]

const messages = () =>
  history
    .map(
      ([question, answer], index) =>
        `<div class="message user"><p>${question}</p></div>
<div class="message assistant" id="answer-${index + 1}"><p>${answer}</p></div>`,
    )
    .join('\n')

/** Functions for tests to act as the page: it writes, takes away and brings back. */
const script = `<script>
const log = document.querySelector('[role="log"]')
const add = (role, text) => {
  const message = document.createElement('div')
  message.className = 'message ' + role
  message.append(document.createElement('p'))
  message.firstChild.textContent = text
  log.append(message)
  return message
}
window.chat = {
  add,
  ask(text) {
    add('user', 'And then?')
    const message = add('assistant', '')
    const words = text.split(' ')
    message.setAttribute('aria-busy', 'true')
    const write = () => {
      message.firstChild.textContent += words.shift() + ' '
      if (words.length > 0) setTimeout(write, 20)
      else message.removeAttribute('aria-busy')
    }
    write()
    return message
  },
  away: [],
  takeAway() {
    for (const message of [...log.querySelectorAll('.message')]) {
      this.away.push(message.outerHTML)
      message.remove()
    }
  },
  bringBack() {
    log.innerHTML = this.away.join('')
    this.away = []
  },
}
document.querySelector('#answer').addEventListener('click', () => chat.ask('The moon is made of cheese. It is far away from here.'))
</script>`

const css = `<style>.message{margin:16px 0;padding:4px 0}.user{text-align:end;color:#555}#answer{font:inherit}
.list{height:320px;overflow-y:auto}.veil{position:fixed;inset:0;z-index:50;background:#000c}</style>`

/** A chat that answers at the press of a button. */
export const chatPage = ({ direction = 'ltr', isList = false } = {}) =>
  `${css}<h1>Chat</h1><main dir="${direction}"${isList ? ' class="list"' : ''} role="log">${messages()}</main>
<p><button id="answer" type="button">Answer</button></p><p style="height:1200px"></p>${script}`
