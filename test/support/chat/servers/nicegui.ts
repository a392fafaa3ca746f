import { pythonChat } from '../python-chat.ts'

const version = '3.18.0'

export const nicegui = pythonChat({
  name: 'nicegui',
  version,
  requirements: [`nicegui==${version}`],
  field: 'input',
  module: (port) => ['nicegui_chat', String(port)],
})
