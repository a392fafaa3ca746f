/**
 * The element that a card has to be in. While a modal dialog or a full-screen element is shown, nothing outside of it can
 * be pressed. One that shows no children, such as a video, leaves the card to be seen only.
 */
export function frontLayer(document: Document): Element {
  const modal = topModal(document)
  return modal === null || modal.matches(childless) ? document.documentElement : modal
}

const childless = 'audio, canvas, embed, iframe, img, input, object, select, svg, textarea, video'

/** The one that whatever can be pressed is in; some may be in open shadow roots. */
function topModal(document: Document): Element | null {
  const { innerHeight = 0, innerWidth = 0 } = document.defaultView ?? {}
  let element = deepestAt(document, innerWidth / 2, innerHeight / 2)
  for (; element !== null; element = parentOf(element)) if (element.matches(':modal')) return element
  return [...document.querySelectorAll(':modal')].at(-1) ?? null
}

function deepestAt(root: DocumentOrShadowRoot, x: number, y: number): Element | null {
  const found = root.elementFromPoint(x, y)
  const inner = found?.shadowRoot ?? null
  return inner === null || inner === root ? found : (deepestAt(inner, x, y) ?? found)
}

function parentOf(element: Element): Element | null {
  if (element.parentElement !== null) return element.parentElement
  const root = element.getRootNode()
  return root instanceof ShadowRoot ? root.host : null
}
