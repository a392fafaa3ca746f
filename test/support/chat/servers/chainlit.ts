import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'

import { pythonChat } from '../python-chat.ts'

const version = '2.12.0'
const app = fileURLToPath(new URL('../apps/chainlit_chat.py', import.meta.url))

export const chainlit = pythonChat({
  name: 'chainlit',
  version,
  requirements: [`chainlit==${version}`],
  built: ['literalai'],
  field: '#chat-input',
  module: (port) => ['chainlit', 'run', app, '--headless', '--host', '127.0.0.1', '--port', String(port)],
  // It writes files of its own into this folder.
  environment: () => ({ CHAINLIT_APP_ROOT: tmpdir() }),
})
