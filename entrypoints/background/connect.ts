import { browser } from 'wxt/browser'

import { failure } from '../../utils/jobs/failures'
import { endpointSource, type Source } from '../../utils/jobs/source'
import type { Connection, Quirks } from '../../utils/model/connection'
import type { Failure } from '../../utils/model/failure'
import { usableKey } from '../../utils/storage/secrets'
import { changeSettings } from '../../utils/storage/settings'
import { originOf } from '../../utils/transport/endpoint'

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
  const usable = await usableKey(connection.id)
  if (usable === 'locked') return failure('key-locked')
  if (usable === 'missing') return failure('key-missing')
  if (usable !== 'none') return { key: usable.key, keyOrigin: usable.origin }
  const needsKey = originOf(connection.baseUrl) === 'https://api.openai.com'
  return needsKey ? failure('key-missing') : { key: '', keyOrigin: null }
}

export async function connect(connection: Connection, needsLogprobs: boolean): Promise<Source | Failure> {
  const key = await keyFor(connection)
  if ('kind' in key) return key
  const onQuirks = (quirks: Quirks) => void remember(connection.id, quirks)
  return endpointSource({
    ...key,
    connection,
    needsLogprobs,
    onQuirks,
    isHostAllowed: await isHostAllowed(connection.baseUrl),
  })
}

async function remember(id: string, quirks: Quirks): Promise<void> {
  await changeSettings((before) => ({
    ...before,
    connections: before.connections.map((each) => (each.id === id ? { ...each, quirks } : each)),
  }))
}
