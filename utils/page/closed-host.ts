/**
 * An element for the page with a closed shadow root, not yet in it. A page may have a class of its own for the element, which
 * would get the root, or have one before it; it is made in another document, where the page has none.
 */
export function closedHost(name: string): { readonly host: HTMLElement; readonly shadow: ShadowRoot } {
  const host = document.implementation.createHTMLDocument('').createElement(name)
  return { host, shadow: host.attachShadow({ mode: 'closed' }) }
}
