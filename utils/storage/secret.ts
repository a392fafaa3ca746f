import type { SecretMode } from '../model/secret-mode'

/** AES-256-GCM under PBKDF2-SHA-256, all parts in base64. */
export interface LockedKey {
  readonly salt: string
  readonly iv: string
  readonly iterations: number
  readonly data: string
}

/** The stored record of a key. It holds the key itself only in the mode `remembered`. */
export interface Secret {
  readonly connectionId: string
  /** The origin that the key was given for. */
  readonly origin: string
  readonly mode: SecretMode
  /** The last four characters, empty for keys too short to show any. */
  readonly hint: string
  readonly key: string | null
  readonly locked: LockedKey | null
}

/** What pages may know of a key. */
export interface SecretState {
  readonly connectionId: string
  readonly origin: string
  readonly mode: SecretMode
  readonly hint: string
  /** Whether the key can be used now, without a passphrase. */
  readonly open: boolean
}
