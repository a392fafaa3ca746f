/** Whether an element is a field for text that anybody may see. */
export function isTextField(element: Element): element is HTMLInputElement | HTMLTextAreaElement {
  if (element.localName === 'textarea') return true
  return (
    element.localName === 'input' &&
    ['text', 'search', 'url', 'tel'].includes((element as HTMLInputElement).type)
  )
}
