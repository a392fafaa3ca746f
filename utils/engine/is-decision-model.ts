import type { ModelSink } from './store-model'

/** The metadata of a GGUF file begin right after its head; the names of its keys come before the long lists of tokens. */
const metadata = 256 * 1024

/** Whether a model was trained to answer typed questions: llama.cpp keeps what such models need under keys of that name. */
export function isDecisionModel(file: Pick<ModelSink, 'getSize' | 'read'>): boolean {
  const head = new Uint8Array(Math.min(metadata, file.getSize()))
  file.read(head, { at: 0 })
  return /\.decision\.|\bdecision\.type/.test(new TextDecoder('latin1').decode(head))
}
