import type { ScriptedServer } from '../../support/servers/scripted-server.ts'

export const classification =
  'I was charged twice. Please refund one payment.\n\nA) Billing\nB) Bug\nC) Feature request\nD) Account access\nE) Other'

export function ask(server: ScriptedServer, model: string, fields: object = {}, init: RequestInit = {}) {
  const { prompt = 'Tell me about the Eiffel tower.', ...rest } = fields as { prompt?: string }
  const body = { model, messages: [{ role: 'user', content: prompt }], ...rest }
  return fetch(`${server.baseUrl}/chat/completions`, { method: 'POST', body: JSON.stringify(body), ...init })
}

/** The data of every server-sent event, parsed where it can be. */
export function events(text: string): (Record<string, unknown> | string)[] {
  return text
    .split('\n\n')
    .filter((event) => event.startsWith('data: '))
    .map((event) => parse(event.slice('data: '.length)))
}

function parse(text: string): Record<string, unknown> | string {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return text
  }
}
