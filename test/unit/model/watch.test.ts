import { expect, test } from 'vitest'

import { everySite, isSameSite, sitePattern, siteOf } from '../../../utils/model/watch'

test.each([
  { address: 'https://chat.example/c/1?x#y', pattern: 'https://chat.example/*' },
  { address: 'https://Chat.Example:8443/', pattern: 'https://chat.example/*' },
  { address: 'https://user:secret@chat.example/', pattern: 'https://chat.example/*' },
  { address: 'https://bücher.example/', pattern: 'https://xn--bcher-kva.example/*' },
  { address: 'http://127.0.0.1:8080/chat', pattern: 'http://127.0.0.1/*' },
  { address: 'http://localhost:3000', pattern: 'http://localhost/*' },
  { address: 'https://localhost:3000', pattern: 'https://localhost/*' },
])('$address can be watched as $pattern', ({ address, pattern }) => {
  const site = siteOf(address)
  expect(site === null ? null : sitePattern(site)).toBe(pattern)
})

test.each([
  'http://chat.example/',
  'http://127.0.0.2/',
  'http://127.0.0.1.evil.example/',
  'http://localhost.evil.example/',
  'file:///home/me/chat.html',
  'chrome-extension://abc/popup.html',
  'moz-extension://abc/popup.html',
  'about:blank',
  'data:text/html,chat',
  'javascript:void 0',
  'null',
  '',
])('“%s” cannot', (address) => expect(siteOf(address)).toBeNull())

test('a site is one host over one scheme', () => {
  const [one, same, scheme, host] = [
    { scheme: 'https', host: 'localhost' },
    { scheme: 'https', host: 'localhost' },
    { scheme: 'http', host: 'localhost' },
    { scheme: 'https', host: 'www.localhost' },
  ] as const
  expect([same, scheme, host].map((other) => isSameSite(one, other))).toEqual([true, false, false])
})

test('no pattern reaches plain http beyond this machine', () =>
  expect(everySite).toEqual(['https://*/*', 'http://127.0.0.1/*', 'http://localhost/*']))
