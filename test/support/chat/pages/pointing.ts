/** Where a right click goes, with what before and after it. Each step is a left or right click, or a move of the pointer. */
export interface Pointing {
  readonly name: string
  readonly steps: readonly (readonly ['left' | 'right' | 'move', id: string])[]
  readonly found: string
  readonly by: 'caret' | 'focus' | 'pointer'
  readonly isSure: boolean
}

const picture =
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='80' height='20'><rect width='80' height='20'/></svg>"

export const pointingPage = `<p id="first">Here the caret may be before.</p><div><p id="text">Some words of a text.</p>
<ul><li id="item">An item</li></ul></div><p id="fixed" style="user-select: none">Not to be selected.</p><div id="host"></div>
<p><a id="link" href="#x">A link</a></p><p><img id="picture" alt="" src="${picture}"></p><button id="button">A button</button>
<textarea id="field">words</textarea><p id="last">Where the pointer goes.</p><script>
  addEventListener('contextmenu', (event) => event.preventDefault())
  document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML = '<section><p id="deep">Words in a shadow root.</p></section>'
</script>`

export const pointings: readonly Pointing[] = [
  { name: 'a text', steps: [['right', 'text']], found: 'text', by: 'caret', isSure: true },
  {
    name: 'an item, with the caret elsewhere before',
    steps: [
      ['left', 'first'],
      ['right', 'item'],
    ],
    found: 'item',
    by: 'caret',
    isSure: true,
  },
  {
    name: 'a text, with a field that had the focus',
    steps: [
      ['left', 'field'],
      ['right', 'text'],
    ],
    found: 'text',
    by: 'caret',
    isSure: true,
  },
  {
    name: 'a text, before the pointer went to an entry of the menu over another',
    steps: [
      ['right', 'text'],
      ['move', 'last'],
    ],
    found: 'text',
    by: 'caret',
    isSure: false,
  },
  {
    name: 'a text in an open shadow root',
    steps: [
      ['left', 'first'],
      ['right', 'deep'],
    ],
    found: 'deep',
    by: 'caret',
    isSure: true,
  },
  {
    name: 'a link',
    steps: [
      ['left', 'first'],
      ['right', 'link'],
    ],
    found: 'link',
    by: 'focus',
    isSure: true,
  },
  {
    name: 'a link, before the pointer went away',
    steps: [
      ['left', 'first'],
      ['right', 'link'],
      ['move', 'last'],
    ],
    found: 'link',
    by: 'focus',
    isSure: false,
  },
  {
    name: 'a button',
    steps: [
      ['left', 'first'],
      ['right', 'button'],
    ],
    found: 'button',
    by: 'focus',
    isSure: true,
  },
  {
    name: 'a picture, with the caret elsewhere',
    steps: [
      ['left', 'first'],
      ['right', 'picture'],
    ],
    found: 'picture',
    by: 'pointer',
    isSure: false,
  },
  {
    name: 'a text that cannot be selected, with the caret elsewhere',
    steps: [
      ['left', 'first'],
      ['right', 'fixed'],
    ],
    found: 'fixed',
    by: 'pointer',
    isSure: false,
  },
]
