import { afterAll, beforeAll, expect, it } from 'vitest'

import { startPageServer, type PageServer } from '../../support/servers/page-server.ts'
import { sampleMessages } from '../../support/servers/sample-messages.ts'

let server: PageServer
beforeAll(async () => {
  server = await startPageServer()
})
afterAll(() => server.stop())

const pages: [path: string, type: string, part: string][] = [
  ['/', 'text/html', 'id="message-5"'],
  ['/dark', 'text/html', 'data-scheme="dark"'],
  ['/rtl', 'text/html', 'dir="rtl"'],
  ['/frame', 'text/html', 'src="/"'],
  ['/cross-frame', 'text/html', 'src="http://localhost:'],
  ['/strict', 'text/html', 'id="message-1"'],
  ['/dialog', 'text/html', 'showModal()'],
  ['/plain.txt', 'text/plain', sampleMessages[0]?.text ?? 'missing'],
  ['/style.css', 'text/css', 'article'],
]

it.each(pages)('%s is %s', async (path, type, part) => {
  const response = await fetch(server.url + path)
  expect([response.status, response.headers.get('content-type')]).toEqual([200, `${type}; charset=utf-8`])
  expect(await response.text()).toContain(part)
})

it('/long has a hundred thousand characters in one element', async () => {
  const page = await (await fetch(`${server.url}/long`)).text()
  expect(/<p id="all">([^<]*)<\/p>/.exec(page)?.[1]).toHaveLength(100_000)
})

it('/strict allows nothing but its stylesheet', async () => {
  const { headers } = await fetch(`${server.url}/strict`)
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; style-src 'self'")
})

it('serves the same pages from another origin', async () => {
  expect((await fetch(`${server.otherUrl}/`)).status).toBe(200)
  expect((await fetch(`${server.url}/nowhere`)).status).toBe(404)
})
