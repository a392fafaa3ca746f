import { describe, expect, test } from 'vitest'

import { chatSiteOf, chatSites } from '../../../../utils/page/find/chat-sites'

const document = (found: string | null = null) =>
  ({ querySelector: (selector: string) => (selector === found ? {} : null) }) as unknown as Document

describe('the list of chat pages', () => {
  test('has each of them once', () => {
    expect(chatSites.map(({ name }) => name)).toEqual([
      'ChatGPT',
      'Claude',
      'Gemini',
      'Copilot',
      'Perplexity',
      'DeepSeek',
      'Grok',
      'Le Chat',
      'HuggingChat',
      'Open WebUI',
      'LibreChat',
      'llama.cpp',
    ])
  })

  test.each(chatSites)('$name', (site) => {
    const { hosts, page, assistant, user, content, busy, checked, source } = site
    expect(hosts.length > 0 || page !== undefined).toBe(true)
    for (const host of hosts) expect(host).toMatch(/^[a-z\d-]+(\.[a-z\d-]+)+(\/[a-z]+)*$/)
    for (const selector of [page ?? 'a', assistant, user, content ?? 'a', busy ?? 'a']) {
      expect(selector.trim()).not.toBe('')
    }
    expect(checked).toMatch(/^20\d\d-(0[1-9]|1[012])$/)
    expect(['tried', 'their source', 'other extensions', 'unverified']).toContain(source)
    const known = ['name', 'hosts', 'page', 'assistant', 'user', 'content', 'busy', 'checked', 'source']
    expect(known).toEqual(expect.arrayContaining(Object.keys(site)))
  })
})

test.each([
  ['chatgpt.com', '/c/1', 'ChatGPT'],
  ['evil-chatgpt.com', '/', null],
  ['chatgpt.com.example', '/', null],
  ['huggingface.co', '/chat', 'HuggingChat'],
  ['huggingface.co', '/chat/conversation/1', 'HuggingChat'],
  ['huggingface.co', '/chatter', null],
  ['huggingface.co', '/models', null],
])('%s%s', (hostname, pathname, name) => {
  expect(chatSiteOf(document(), { hostname, pathname })?.name ?? null).toBe(name)
})

test('a page of no known host tells by what is on it', () => {
  const { name, page = null } = chatSites.find(({ hosts }) => hosts.length === 0) ?? {}
  expect(chatSiteOf(document(page), { hostname: '127.0.0.1', pathname: '/' })?.name).toBe(name)
})
