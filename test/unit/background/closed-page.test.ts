import { expect, test } from 'vitest'

import { isClosedPage } from '../../../entrypoints/background/closed-page'

test.each([
  ['https://example.com/', false],
  ['http://127.0.0.1:8080/inbox', false],
  ['file:///tmp/letter.txt', false],
  ['', false],
  ['not an address', false],
  ['chrome://settings', true],
  ['about:blank', true],
  ['chrome-extension://abcdef/popup.html', true],
  ['moz-extension://abcdef/popup.html', true],
  ['view-source:https://example.com/', true],
  ['data:text/html,x', true],
  ['blob:https://example.com/1', true],
  ['https://chromewebstore.google.com/detail/x', true],
  ['https://chrome.google.com/webstore/detail/x', true],
  ['https://chrome.google.com/other', false],
  ['https://addons.mozilla.org/en-US/firefox/', true],
  ['https://microsoftedge.microsoft.com/addons', true],
  ['https://addons.mozilla.org.example/', false],
  ['https://example.com/paper.pdf', true],
  ['https://example.com/paper.PDF?page=2#x', true],
  ['file:///tmp/paper.pdf', true],
  ['https://example.com/paper.pdf.html', false],
  ['https://example.com/?file=paper.pdf', false],
])('%s: %s', (address, closed) => {
  expect(isClosedPage(address)).toBe(closed)
})
