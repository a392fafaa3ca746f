import type { RequestListener } from 'node:http'

import { serveOnLoopback } from './loopback.ts'
import { inboxPage } from './pages/inbox.ts'
import { dialogPage, framePage, longPage, plainText, rightToLeftPage } from './pages/other-pages.ts'
import { style } from './pages/style.ts'

export interface PageServer {
  /** The pages' origin, without a trailing slash. */
  readonly url: string
  /** The same pages from another site: the frame of `/cross-frame`. */
  readonly otherUrl: string
  stop(): Promise<void>
}

interface Page {
  readonly type?: string
  readonly headers?: Readonly<Record<string, string>>
  body(): string
}

const icon = '<svg xmlns="http://www.w3.org/2000/svg"/>'
const strictPolicy = "default-src 'none'; style-src 'self'"

/** Port 0 takes a free one; the other origin always does. */
export async function startPageServer(options: { port?: number } = {}): Promise<PageServer> {
  const other = await serveOnLoopback(listener(pages('/')))
  // Another host, not only another port: such a frame is another site and gets a process of its own.
  const otherUrl = `http://localhost:${other.port}`
  const main = await serveOnLoopback(listener(pages(`${otherUrl}/`)), options.port)
  const stop = async () => {
    await Promise.all([main.stop(), other.stop()])
  }
  return { url: main.origin, otherUrl, stop }
}

function pages(crossFrame: string): Readonly<Record<string, Page>> {
  return {
    '/': { body: () => inboxPage() },
    '/dark': { body: () => inboxPage('dark') },
    '/rtl': { body: rightToLeftPage },
    '/frame': { body: () => framePage('/') },
    '/cross-frame': { body: () => framePage(crossFrame) },
    '/long': { body: longPage },
    '/strict': { body: () => inboxPage(), headers: { 'content-security-policy': strictPolicy } },
    '/dialog': { body: dialogPage },
    '/plain.txt': { body: plainText, type: 'text/plain' },
    '/style.css': { body: () => style, type: 'text/css' },
    '/favicon.ico': { body: () => icon, type: 'image/svg+xml' },
  }
}

function listener(served: Readonly<Record<string, Page>>): RequestListener {
  return (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://loopback')
    const page = served[pathname]
    if (page === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('No such page.')
      return
    }
    const type = `${page.type ?? 'text/html'}; charset=utf-8`
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store', ...page.headers })
    response.end(page.body())
  }
}
