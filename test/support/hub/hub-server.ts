import { once } from 'node:events'
import { createReadStream, statSync } from 'node:fs'
import type { ServerResponse } from 'node:http'

import { catalogue } from '../../../utils/engine/catalogue.ts'
import { allowAnyOrigin } from '../servers/cors.ts'
import { serveOnLoopback } from '../servers/loopback.ts'
import { sendJson } from '../servers/send-json.ts'

/** How the next download of the file goes wrong, or slowly. */
export interface HubFault {
  /** The connection is cut after so many bytes of it. */
  readonly cutAfter?: number
  /** So many bytes come, and no more until `release` is called. */
  readonly holdAfter?: number
  /** The whole file comes whatever range was asked for. */
  readonly ignoresRange?: boolean
  /** What the hub says of the file, in place of the truth. */
  readonly sha256?: string
  readonly size?: number
}

export interface HubServer {
  readonly origin: string
  /** Ranges of the downloads so far, `null` for the whole file. */
  readonly ranges: (string | null)[]
  /** For the requests from now on. */
  readonly fail: (fault: HubFault) => void
  readonly release: () => void
  readonly stop: () => Promise<void>
}

/** Stands in for Hugging Face: lists and serves one file under every repository and name. */
export async function startHubServer({ path, sha256 }: { path: string; sha256: string }): Promise<HubServer> {
  const { size } = statSync(path)
  const ranges: (string | null)[] = []
  let fault: HubFault = {}
  let held = Promise.withResolvers<void>()
  const { origin, stop } = await serveOnLoopback((request, response) => {
    allowAnyOrigin(request, response)
    if (request.method === 'OPTIONS') return void response.writeHead(204).end()
    const { pathname } = new URL(request.url ?? '/', 'http://hub')
    const tree = /^\/api\/models\/.+\/tree\/[^/]+$/.exec(pathname)
    if (tree !== null) {
      const files = namesOf(pathname).map((name) => ({
        type: 'file',
        path: name,
        size: fault.size ?? size,
        lfs: { oid: fault.sha256 ?? sha256, size: fault.size ?? size, pointerSize: 134 },
      }))
      return sendJson(response, 200, files)
    }
    if (!/\/resolve\/[^/]+\/[^/]+\.gguf$/.test(pathname))
      return sendJson(response, 404, { error: 'no such file' })
    const range = request.headers.range ?? null
    ranges.push(range)
    void send(response, fault.ignoresRange === true ? null : range)
  })

  async function send(response: ServerResponse, range: string | null): Promise<void> {
    const start = Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0)
    const { cutAfter = Infinity, holdAfter = Infinity } = fault
    response.writeHead(range === null ? 200 : 206, {
      'content-type': 'application/octet-stream',
      'content-length': size - start,
      ...(range !== null && { 'content-range': `bytes ${start}-${size - 1}/${size}` }),
    })
    const closed = once(response, 'close')
    let sent = 0
    for await (const piece of createReadStream(path, { start })) {
      const bytes = piece as Buffer
      if (response.destroyed) return
      if (sent >= cutAfter) return void response.destroy()
      if (sent >= holdAfter) await held.promise
      sent += bytes.length
      if (!response.write(bytes)) await Promise.race([once(response, 'drain'), closed])
    }
    response.end()
  }

  return {
    origin,
    ranges,
    fail: (next) => {
      fault = next
      held = Promise.withResolvers()
    },
    release: () => held.resolve(),
    stop: async () => {
      held.resolve()
      await stop()
    },
  }
}

/** Every file that the extension offers from a repository. */
function namesOf(pathname: string): string[] {
  return files.filter(({ repository }) => pathname.includes(`/${repository}/`)).map(({ file }) => file)
}

const files = catalogue.map(({ origin }) => origin)
