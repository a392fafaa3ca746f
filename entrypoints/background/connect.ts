import { browser } from 'wxt/browser'

import { failure } from '../../utils/jobs/failures'
import { observed } from '../../utils/jobs/observe'
import { presetAt } from '../../utils/jobs/presets/presets'
import { endpointSource, type Source } from '../../utils/jobs/source'
import { type Connection, isBuiltIn } from '../../utils/model/connection'
import type { Failure } from '../../utils/model/failure'
import { usableKey } from '../../utils/storage/secrets'
import { changeSettings } from '../../utils/storage/settings'
import { originOf } from '../../utils/transport/endpoint'
import { builtInSource } from './built-in-model'
import { isSameEndpoint } from './same-endpoint'

/** Whether the browser lets the extension reach an address whatever its server says. Match patterns have no port. */
export async function isHostAllowed(baseUrl: string): Promise<boolean> {
  const url = URL.parse(baseUrl)
  if (url === null) return false
  return browser.permissions.contains({ origins: [`${url.protocol}//${url.hostname}/*`] })
}

/** What stands between a connection and its source: the key, and the browser's leave. */
export async function keyFor(
  connection: Connection,
): Promise<{ readonly key: string; readonly keyOrigin: string | null } | Failure> {
  const usable = await usableKey(connection.id, originOf(connection.baseUrl))
  if (usable === 'locked') return failure('key-locked')
  if (usable === 'missing') return failure('key-missing')
  if (usable !== 'none') return { key: usable.key, keyOrigin: usable.origin }
  return presetAt(connection)?.needsKey === true ? failure('key-missing') : { key: '', keyOrigin: null }
}

export async function connect(connection: Connection, needsLogprobs: boolean): Promise<Source | Failure> {
  if (isBuiltIn(connection)) return builtInSource(connection, needsLogprobs)
  const key = await keyFor(connection)
  if ('kind' in key) return key
  const source = endpointSource({
    ...key,
    connection,
    needsLogprobs,
    onQuirks: (quirks) => void remember(connection, { quirks }),
    isHostAllowed: await isHostAllowed(connection.baseUrl),
  })
  return observed(source, connection, (capability) => void remember(connection, { capability }))
}

/** Keeps what an answer showed, unless the connection was changed or tested meanwhile, or another model was typed. */
async function remember(
  asked: Connection,
  shown: Partial<Pick<Connection, 'quirks' | 'capability'>>,
): Promise<void> {
  const isOfAsked = (stored: Connection) =>
    isSameEndpoint(stored, asked) && stored.capability?.testedAt === asked.capability?.testedAt
  await changeSettings((before) => ({
    ...before,
    connections: before.connections.map((each) => (isOfAsked(each) ? { ...each, ...shown } : each)),
  }))
}
