import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { pythonChat } from '../python-chat.ts'

const version = '0.12.4'
const heavy = [
  'torch',
  'accelerate',
  'transformers',
  'sentence-transformers',
  'faster-whisper',
  'rapidocr',
  'opencv-python-headless',
]

export const openWebui = pythonChat({
  name: 'open-webui',
  version,
  requirements: [`open-webui==${version}`],
  // What documents and voices need; a chat does without these gigabytes.
  overrides: heavy.map((name) => `${name} ; sys_platform == 'never'`),
  field: '#chat-input',
  prepare: async (url) => {
    const send = async (path: string, body: object, token = '') => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
      const response = await fetch(`${url}api/v1/${path}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      })
      if (!response.ok) throw new Error(`Open WebUI refused ${path} with ${response.status}.`)
      return (await response.json()) as { token?: string }
    }
    const { token } = await send('auths/signin', { email: '', password: '' })
    // Otherwise the news of this version lie over the page.
    await send('users/user/settings/update', { ui: { version } }, token)
  },
  module: (port) => ['uvicorn', 'open_webui.main:app', '--host', '127.0.0.1', '--port', String(port)],
  environment: (_, model) => {
    const data = mkdtempSync(join(tmpdir(), 'surelight-open-webui-'))
    return {
      FROM_INIT_PY: 'true',
      DATA_DIR: data,
      STATIC_DIR: join(data, 'static'),
      WEBUI_SECRET_KEY: 'for tests',
      WEBUI_AUTH: 'False',
      OFFLINE_MODE: 'true',
      ENABLE_OLLAMA_API: 'False',
      OPENAI_API_BASE_URL: model.baseUrl,
      OPENAI_API_KEY: 'none',
      RAG_EMBEDDING_ENGINE: 'openai',
      BYPASS_EMBEDDING_AND_RETRIEVAL: 'true',
      DEFAULT_MODEL_PARAMS: '{"max_tokens": 16}',
      ENABLE_TITLE_GENERATION: 'false',
      ENABLE_TAGS_GENERATION: 'false',
      ENABLE_FOLLOW_UP_GENERATION: 'false',
    }
  },
})
