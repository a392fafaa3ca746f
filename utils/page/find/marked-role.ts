import { type MessageRole, messageRole } from './message-role'

/** Who an element of a page says has written it. */
export function markedRole(element: Element): MessageRole | null {
  const data = [...element.attributes].filter(
    ({ name, value }) => name.startsWith('data-') && /^\S{1,40}$/.test(value),
  )
  return messageRole({
    tag: element.localName,
    classes: [...element.classList],
    attributes: Object.fromEntries(data.map(({ name, value }) => [name, value])),
    label: element.getAttribute('aria-label') ?? '',
  })
}
