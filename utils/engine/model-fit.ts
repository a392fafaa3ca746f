/** What is needed to know how much memory a model takes; of GGUF metadata and of llama.cpp. */
export interface ModelShape {
  /** Bytes of the file. */
  readonly size: number
  readonly layers: number
  readonly embedding: number
  readonly heads: number
  readonly keyValueHeads: number
}

/** The address space that the WebAssembly build of llama.cpp is given, in bytes. */
export const addressSpace = 4096 * 2 ** 20

/** Bytes for buffers of computation and the runtime itself: 128 MB at its start, and about as much in use. */
const overhead = 256 * 2 ** 20

/**
 * Bytes that a model takes in memory, about: its file, keys and values of the context at 16 bits, and buffers.
 *
 * @param context tokens
 */
export function memoryOf(
  { embedding, heads, keyValueHeads, layers, size }: ModelShape,
  context: number,
): number {
  const width = heads > 0 ? (embedding / heads) * keyValueHeads : embedding
  return size + 2 * 2 * layers * width * context + overhead
}

/** Whether a file of this many bytes can be loaded at all, before anything else is known of it. */
export function canFit(size: number): boolean {
  return size + overhead <= addressSpace
}
