import type { ModelOrigin } from '../model/stored-model'

/** A model that can be downloaded with one click. */
export interface CatalogueModel {
  readonly id: string
  readonly name: string
  readonly origin: Extract<ModelOrigin, { type: 'hub' }>
  /** Bytes, for the person to know beforehand; the hub is asked again at the download. */
  readonly size: number
  /** `null`: the hub's own statement is checked. */
  readonly sha256: string | null
  readonly licence: string
  /** What it is good for, in one sentence. */
  readonly goodFor: string
  readonly isDecisionModel: boolean
}

/**
 * Permissively licensed models that fit into a browser, smallest first. All at eight bits: WebAssembly has instructions for
 * those, and a file at four bits takes two to three times as long (SmolLM2 135M, November 2026; docs/small-model.md).
 */
export const catalogue: readonly CatalogueModel[] = [
  {
    id: 'smollm2-135m',
    name: 'SmolLM2 135M Instruct',
    origin: {
      type: 'hub',
      repository: 'bartowski/SmolLM2-135M-Instruct-GGUF',
      revision: 'main',
      file: 'SmolLM2-135M-Instruct-Q8_0.gguf',
    },
    size: 145_000_000,
    sha256: null,
    licence: 'Apache-2.0',
    goodFor: 'Trying everything out, in seconds. Too small to classify well: do not rely on what it says.',
    isDecisionModel: false,
  },
  {
    id: 'smollm2-360m',
    name: 'SmolLM2 360M Instruct',
    origin: {
      type: 'hub',
      repository: 'HuggingFaceTB/SmolLM2-360M-Instruct-GGUF',
      revision: 'main',
      file: 'smollm2-360m-instruct-q8_0.gguf',
    },
    size: 386_000_000,
    sha256: null,
    licence: 'Apache-2.0',
    goodFor: 'Short answers in English, and scoring how likely a text is.',
    isDecisionModel: false,
  },
  {
    id: 'laya',
    name: 'Laya (decision model)',
    origin: { type: 'hub', repository: 'ggml-org/Laya-GGUF', revision: 'main', file: 'Laya-Q8_0.gguf' },
    size: 449_397_600,
    sha256: null,
    licence: 'Apache-2.0',
    goodFor: 'Classifying English text in one pass. It was trained for decisions and writes no answers.',
    isDecisionModel: true,
  },
  {
    id: 'qwen3-0.6b',
    name: 'Qwen3 0.6B',
    origin: {
      type: 'hub',
      repository: 'Qwen/Qwen3-0.6B-GGUF',
      revision: 'main',
      file: 'Qwen3-0.6B-Q8_0.gguf',
    },
    size: 639_446_688,
    sha256: null,
    licence: 'Apache-2.0',
    goodFor: 'Chat and simple classification in many languages. The best of these where memory allows.',
    isDecisionModel: false,
  },
]
