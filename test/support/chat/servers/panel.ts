import { pythonChat } from '../python-chat.ts'

const version = '1.9.4'

/** Everything that it draws is in open shadow roots within each other. */
export const panel = pythonChat({
  name: 'panel',
  version,
  requirements: [`panel==${version}`],
  field: '>>> textarea',
  module: (port) => ['panel_chat', String(port)],
})
