import type { SecretMode } from '../model/secret-mode'
import { database } from './database'
import { lock, unlock } from './lock'
import type { Secret, SecretState } from './secret'
import { session } from './session'

const opened = (connectionId: string) => session<string>(`key:${connectionId}`)

/** A key that can be used now, and the origin it belongs to. */
export type UsableKey = { readonly key: string; readonly origin: string } | 'none' | 'missing' | 'locked'

/**
 * The key of a connection at an origin; one that was given for another origin is none. Only the background may call this,
 * and it hands the key to transport alone.
 */
export async function usableKey(connectionId: string, origin: string | null): Promise<UsableKey> {
  const secret = await (await database()).get('secrets', connectionId)
  if (secret === undefined || secret.origin !== origin) return 'none'
  const key = secret.key ?? (await opened(connectionId).get())
  if (key !== null) return { key, origin: secret.origin }
  return secret.mode === 'locked' ? 'locked' : 'missing'
}

export interface NewSecret {
  readonly connectionId: string
  readonly origin: string
  readonly key: string
  readonly mode: SecretMode
  /** For the mode `locked`. */
  readonly passphrase: string
}

export async function saveSecret({ connectionId, origin, key, mode, passphrase }: NewSecret): Promise<void> {
  const secret: Secret = {
    connectionId,
    origin,
    mode,
    hint: key.length >= 12 ? key.slice(-4) : '',
    key: mode === 'remembered' ? key : null,
    locked: mode === 'locked' ? await lock(key, passphrase) : null,
  }
  await (await database()).put('secrets', secret)
  await (mode === 'remembered' ? opened(connectionId).remove() : opened(connectionId).set(key))
}

export async function forgetSecret(connectionId: string): Promise<void> {
  await (await database()).delete('secrets', connectionId)
  await opened(connectionId).remove()
}

/** Opens every locked key that the passphrase fits, for this session. @returns how many it fitted */
export async function unlockSecrets(passphrase: string): Promise<number> {
  let fitted = 0
  for (const { connectionId, locked } of await (await database()).getAll('secrets')) {
    const key = locked === null ? null : await unlock(locked, passphrase)
    if (key === null) continue
    await opened(connectionId).set(key)
    fitted += 1
  }
  return fitted
}

export async function lockSecrets(): Promise<void> {
  for (const { connectionId, mode } of await (await database()).getAll('secrets')) {
    if (mode === 'locked') await opened(connectionId).remove()
  }
}

export async function secretStates(): Promise<SecretState[]> {
  const secrets = await (await database()).getAll('secrets')
  return Promise.all(
    secrets.map(async ({ connectionId, origin, mode, hint }) => {
      const open = typeof (await usableKey(connectionId, origin)) === 'object'
      return { connectionId, origin, mode, hint, open }
    }),
  )
}
