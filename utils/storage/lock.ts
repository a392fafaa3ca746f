import type { LockedKey } from './secret'

const iterations = 900_000

/** Encrypts a key under a passphrase (PBKDF2-SHA-256, 900,000 rounds; AES-256-GCM). */
export async function lock(key: string, passphrase: string): Promise<LockedKey> {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const cipher = await derive(passphrase, salt, iterations)
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, cipher, new TextEncoder().encode(key))
  return { salt: toBase64(salt), iv: toBase64(iv), iterations, data: toBase64(new Uint8Array(data)) }
}

/** The key, or `null` where the passphrase is another one. */
export async function unlock(locked: LockedKey, passphrase: string): Promise<string | null> {
  try {
    const cipher = await derive(passphrase, fromBase64(locked.salt), locked.iterations)
    const iv = fromBase64(locked.iv)
    const data = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, cipher, fromBase64(locked.data))
    return new TextDecoder().decode(data)
  } catch {
    return null
  }
}

async function derive(passphrase: string, salt: Uint8Array<ArrayBuffer>, rounds: number): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(passphrase),
    'PBKDF2',
    false,
    ['deriveKey'],
  )
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}
