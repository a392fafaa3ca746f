import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** A file that is written from where it ends; a part of `FileSystemSyncAccessHandle`. */
export interface ModelSink {
  readonly getSize: () => number
  readonly read: (buffer: Uint8Array, options: { at: number }) => number
  readonly write: (buffer: Uint8Array, options: { at: number }) => number
  readonly truncate: (size: number) => void
  readonly flush: () => void
}

export interface Incoming {
  /** Where the pieces begin: at the end of what is here, or at 0 to start over. */
  readonly from: number
  readonly pieces: AsyncIterable<Uint8Array>
}

/** Bytes between two moments at which what has come is safe on disk. */
const checkpoint = 8 * 2 ** 20

/** Bytes between two words of progress. */
const step = 2 ** 20

/**
 * Writes a model file as it comes, and hashes it on the way; what was here already is hashed first.
 *
 * @param onProgress told of the bytes that are here
 * @returns the SHA-256 of the whole file, in hexadecimal
 * @throws NotGguf where the file is of another kind
 */
export async function storeModel(
  sink: ModelSink,
  { from, pieces }: Incoming,
  onProgress: (received: number) => void,
): Promise<string> {
  if (from === 0) sink.truncate(0)
  const hash = sha256.create()
  const buffer = new Uint8Array(checkpoint)
  for (let at = 0; at < from;) {
    const read = sink.read(buffer.subarray(0, Math.min(checkpoint, from - at)), { at })
    if (read === 0) break
    hash.update(buffer.subarray(0, read))
    at += read
  }
  let received = from
  let safe = from
  let told = from
  const head: number[] = []
  for await (const piece of pieces) {
    if (from === 0 && head.length < magic.length) {
      head.push(...piece.subarray(0, magic.length - head.length))
      if (!head.every((byte, index) => byte === magic[index])) throw new NotGguf()
    }
    sink.write(piece, { at: received })
    hash.update(piece)
    received += piece.length
    if (received - told >= step) onProgress((told = received))
    if (received - safe < checkpoint) continue
    sink.flush()
    safe = received
  }
  sink.flush()
  onProgress(received)
  return bytesToHex(hash.digest())
}

/** `GGUF` */
const magic = [0x47, 0x47, 0x55, 0x46]

export class NotGguf extends Error {
  constructor() {
    super('This is no GGUF file.')
    this.name = 'NotGguf'
  }
}
