import { fileURLToPath } from 'node:url'

import { pythonChat } from '../python-chat.ts'

const version = '1.67.0'
const app = fileURLToPath(new URL('../apps/streamlit_chat.py', import.meta.url))

export const streamlit = pythonChat({
  name: 'streamlit',
  version,
  requirements: [`streamlit==${version}`],
  field: 'textarea',
  module: (port) => [
    'streamlit',
    'run',
    app,
    '--server.address=127.0.0.1',
    `--server.port=${port}`,
    '--server.headless=true',
    '--browser.gatherUsageStats=false',
  ],
})
