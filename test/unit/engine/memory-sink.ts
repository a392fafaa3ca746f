import type { ModelSink } from '../../../utils/engine/store-model'

/** A file in memory, written in place. */
export function memorySink(
  start: Uint8Array = new Uint8Array(),
): ModelSink & { readonly bytes: () => Uint8Array } {
  let bytes = start
  return {
    bytes: () => bytes,
    getSize: () => bytes.length,
    read: (buffer, { at }) => {
      const piece = bytes.subarray(at, at + buffer.length)
      buffer.set(piece)
      return piece.length
    },
    write: (buffer, { at }) => {
      const grown = new Uint8Array(Math.max(bytes.length, at + buffer.length))
      grown.set(bytes)
      grown.set(buffer, at)
      bytes = grown
      return buffer.length
    },
    truncate: (size) => (bytes = bytes.slice(0, size)),
    flush: () => undefined,
  }
}

export async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size)
}

export function gguf(length: number): Uint8Array {
  const bytes = Uint8Array.from({ length }, (_, index) => (index * 31) % 251)
  bytes.set(new TextEncoder().encode('GGUF'))
  return bytes
}
