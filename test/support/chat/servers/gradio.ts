import { pythonChat } from '../python-chat.ts'

const version = '6.31.0'

export const gradio = pythonChat({
  name: 'gradio',
  version,
  requirements: [`gradio==${version}`],
  field: 'textarea',
  module: (port) => ['gradio_chat', String(port)],
  environment: () => ({ GRADIO_ANALYTICS_ENABLED: 'False' }),
})
