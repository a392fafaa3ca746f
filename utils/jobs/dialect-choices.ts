import type { DialectName } from '../model/connection'

/** A wire format as a person chooses it. */
export interface DialectChoice {
  readonly value: DialectName
  readonly name: string
  readonly kind: 'answers' | 'decisions'
  /** What it gives, and when to choose it. */
  readonly hint: string
}

/** All but prompt scoring, which is never chosen: it is used where a test found it. */
export const dialectChoices: readonly DialectChoice[] = [
  {
    value: 'chat-completions',
    name: 'Chat Completions',
    kind: 'answers',
    hint: 'What nearly every server speaks. Up to 20 alternatives for each token.',
  },
  {
    value: 'responses',
    name: 'Responses',
    kind: 'answers',
    hint: 'OpenAI’s newer interface, also in Azure, LM Studio and vLLM. The same numbers as Chat Completions; choose it for models that have only this one.',
  },
  {
    value: 'completions',
    name: 'Completions (legacy)',
    kind: 'answers',
    hint: 'For base models without a chat form. Often 5 alternatives only; the question is sent as plain text.',
  },
  {
    value: 'llama-cpp',
    name: 'llama.cpp, native',
    kind: 'answers',
    hint: 'The server’s own /completion: exact bytes, no chat form. Choose Chat Completions for a chat model.',
  },
  {
    value: 'ollama',
    name: 'Ollama, native',
    kind: 'answers',
    hint: 'Ollama’s own /api/chat: gives probabilities in versions whose compatible interface drops them.',
  },
  {
    value: 'decisions',
    name: 'Decisions',
    kind: 'decisions',
    hint: 'Ranks labels with probabilities of its own and writes no text. For gpt-6-luna, SGLang, LiteLLM, Perplexity.',
  },
  {
    value: 'system-one',
    name: 'System One',
    kind: 'decisions',
    hint: 'Ranks labels with probabilities of its own and writes no text. For TypeSafe, and decision models in Ollama or llama.cpp.',
  },
]

/** A dialect's name in words. */
export function dialectWords(dialect: DialectName): string {
  return dialectChoices.find(({ value }) => value === dialect)?.name ?? 'Prompt scoring'
}
