import { readFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'

import { serveOnLoopback } from '../servers/loopback.ts'
import { sampleMessages } from '../servers/sample-messages.ts'
import { alikePages } from './alike-pages.ts'
import { answerPage } from './answer-page.ts'
import { chatPage } from './chat-page.ts'

export interface Pages {
  /** An address of its own each time, so that its tab can be told from the others. */
  readonly url: (path: string) => string
  readonly stop: () => Promise<void>
}

const style = `<style>:root{color-scheme:light dark}body{font:16px/1.6 system-ui,sans-serif;max-width:720px;margin:40px auto;padding:0 20px}
article{border:1px solid #8886;border-radius:8px;padding:12px 16px;margin:12px 0}h2{font-size:15px;margin:0 0 4px}p{margin:0}</style>`

const inbox = () =>
  `<h1>Inbox</h1>${sampleMessages.map(({ id, from, subject, text }) => `<article id="${id}"><h2>${from}: ${subject}</h2><p>${text}</p></article>`).join('')}`

const bodies: Record<string, () => string> = {
  '/': () => inbox(),
  '/rtl': () =>
    '<div dir="rtl" lang="ar"><p id="all">تم تحصيل المبلغ مرتين هذا الشهر ولا أستطيع تسجيل الدخول.</p></div>',
  '/long': () => `<p id="all">${'I was charged twice and nobody answers. '.repeat(2500)}</p>`,
  '/tall': () => `${inbox()}<p style="height:3000px"></p>`,
  '/reviews': () => alikePages.reviews(),
  '/shadow-reviews': () => alikePages.shadows(),
  '/table': () => alikePages.table(),
  '/comments': () => alikePages.comments(),
  '/answer': () => answerPage(),
  '/short-answer': () =>
    `<main role="log"><p class="message user">What is the capital of France?</p><div class="message assistant" id="answer"><p>Paris is the capital of France. It lies on the river Nile.</p></div></main>`,
  '/chat': () => chatPage(),
  '/chat-list': () => chatPage({ isList: true }),
  '/chat-rtl': () => chatPage({ direction: 'rtl' }),
  '/fields': () =>
    `<h1>Fields</h1><p><input id="open" aria-label="Open" value="Some words of a field"></p><p><input id="secret" type="password" aria-label="Secret" value="secretwords"></p>`,
  '/five-steps': () =>
    `<p id="all">The tower is in Paris. It is 330 metres tall with its antennas. It has 2.5 million rivets in its iron. It was painted wrong on purpose in 1907. It was moved twelve metres west in 1936.</p>`,
  '/letter': () =>
    `<textarea id="all" rows="6" cols="50">Dear all,\nThe moon is made of cheese. The tower is in Paris.</textarea>`,
  '/many-sentences': () =>
    `<p id="all">${Array.from({ length: 90 }, (_, line) => `The ${line}th sentence is ${line % 9 === 0 ? 'wrong on purpose' : 'as right as others'}.`).join(' ')}</p>`,
  '/frame': () => '<h1>Framed</h1><iframe src="/" title="Inbox" width="700" height="700"></iframe>',
}

/** What the server says of pages that are hostile by their headers. */
const policies: Readonly<Record<string, readonly [header: string, value: string]>> = {
  'no-copy': ['permissions-policy', 'clipboard-write=()'],
  'strict-policy': ['content-security-policy', "default-src 'none'; style-src 'none'; script-src 'nonce-x'"],
  'trusted-types': ['content-security-policy', "require-trusted-types-for 'script'; trusted-types 'none'"],
}

/** Pages to select text on; those below `/hostile` are files of their own, and do what they can against the card. */
export async function startPages(): Promise<Pages> {
  const other = await serveOnLoopback(answer(''))
  const otherOrigin = `http://localhost:${other.port}`
  const { origin, stop } = await serveOnLoopback(answer(otherOrigin))
  let opened = 0
  return {
    url: (path) => `${origin}${path}?${(opened += 1)}`,
    stop: async () => {
      await stop()
      await other.stop()
    },
  }
}

const answer =
  (otherOrigin: string): RequestListener =>
  (request, response) => {
    const path = (request.url ?? '').replace(/\?.*/, '')
    const [, hostile] = /^\/hostile\/([\w-]+)$/.exec(path) ?? []
    const body = bodies[path]
    response.setHeader('content-type', 'text/html; charset=utf-8')
    if (hostile !== undefined) {
      const policy = policies[hostile]
      if (policy !== undefined) response.setHeader(...policy)
      const page = readFileSync(new URL(`hostile/${hostile}.html`, import.meta.url), 'utf8')
      response.end(page.replace('{other}', otherOrigin))
    } else if (body === undefined) response.writeHead(404).end()
    else {
      response.end(
        `<!doctype html><html lang="en"><meta charset="utf-8"><title>Sample page</title>${style}<body>${body()}</body></html>`,
      )
    }
  }
