import { serveOnLoopback } from '../servers/loopback.ts'
import { sampleMessages } from '../servers/sample-messages.ts'

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
  '/frame': () => '<h1>Framed</h1><iframe src="/" title="Inbox" width="700" height="700"></iframe>',
}

/** Pages to select text on. */
export async function startPages(): Promise<Pages> {
  const { origin, stop } = await serveOnLoopback((request, response) => {
    const body = bodies[(request.url ?? '').replace(/\?.*/, '')]
    if (body === undefined) return void response.writeHead(404).end()
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>Sample page</title>${style}<body>${body()}</body></html>`,
    )
  })
  let opened = 0
  return { url: (path) => `${origin}${path}?${(opened += 1)}`, stop }
}
