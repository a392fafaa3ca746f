/** Pages that no browser lets an extension touch: its own pages, other extensions, the stores, the PDF viewer. */
export function isClosedPage(address: string): boolean {
  const url = URL.parse(address)
  if (url === null) return false
  if (!['http:', 'https:', 'file:'].includes(url.protocol)) return true
  if (/^(chromewebstore\.google\.com|addons\.mozilla\.org|microsoftedge\.microsoft\.com)$/.test(url.hostname))
    return true
  return url.hostname === 'chrome.google.com'
    ? url.pathname.startsWith('/webstore')
    : /\.pdf$/i.test(url.pathname)
}
