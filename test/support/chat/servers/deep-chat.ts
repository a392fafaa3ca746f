import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { cacheFolder } from '../../model/cache-folder.ts'
import { makeOnce } from '../../model/make-once.ts'
import { runCommand } from '../../model/run-command.ts'
import { serveOnLoopback } from '../../servers/loopback.ts'
import { readBody } from '../../servers/read-body.ts'
import type { ChatPage } from '../chat-page.ts'

const version = '2.4.2'
const app = new URL('../apps/deep_chat.html', import.meta.url)

/** A chat of one custom element, all of it in an open shadow root; the page around it is ours. */
export const deepChat: ChatPage = {
  name: 'deep-chat',
  field: 'deep-chat >>> #text-input',
  async start(model) {
    const folder = join(cacheFolder(), `chat-deep-chat-${version}`)
    await makeOnce(folder, async (temporary) => {
      const command = ['install', '--prefix', temporary, '--ignore-scripts', '--no-audit', '--no-fund']
      await runCommand('Installing deep-chat', 'npm', [...command, `deep-chat@${version}`])
    })
    const bundle = join(folder, 'node_modules', 'deep-chat', 'dist', 'deepChat.bundle.js')
    const { origin, stop } = await serveOnLoopback((request, response) => {
      void (async () => {
        if (request.method === 'POST') {
          const body = await readBody(request)
          const headers = { 'content-type': 'application/json' }
          const answer = await fetch(`${model.baseUrl}/chat/completions`, { method: 'POST', headers, body })
          response.writeHead(answer.status, headers).end(await answer.text())
          return
        }
        const isCode = request.url?.endsWith('.js') === true
        response.setHeader('content-type', `text/${isCode ? 'javascript' : 'html'}; charset=utf-8`)
        response.end(await readFile(isCode ? bundle : app))
      })()
    })
    return { url: `${origin}/`, version, stop }
  },
}
