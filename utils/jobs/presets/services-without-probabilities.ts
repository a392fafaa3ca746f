/** A service whose interface gives no token probabilities, so that nothing could be coloured or ranked. */
export interface ServiceWithoutProbabilities {
  readonly value: string
  readonly name: string
  readonly host: string
  readonly sentence: string
  /** What to use instead. */
  readonly next: string
}

const instead =
  'Connect a service that gives them, such as OpenAI, Together or Fireworks, a server on this computer, or use the built-in model.'

/** As of November 2026, by what each of them answers to a request for log-probabilities. */
export const servicesWithoutProbabilities: readonly ServiceWithoutProbabilities[] = [
  {
    value: 'anthropic',
    name: 'Anthropic',
    host: 'api.anthropic.com',
    sentence: 'Anthropic’s interfaces refuse the request for token probabilities (November 2026).',
    next: instead,
  },
  {
    value: 'gemini',
    name: 'Google Gemini',
    host: 'generativelanguage.googleapis.com',
    sentence:
      'Gemini’s compatible interface does not know the request for token probabilities (November 2026).',
    next: instead,
  },
  {
    value: 'groq',
    name: 'Groq',
    host: 'api.groq.com',
    sentence: 'Groq refuses token probabilities for each of its models (November 2026).',
    next: `${instead} Together and Fireworks serve many of the same models.`,
  },
  {
    value: 'mistral',
    name: 'Mistral',
    host: 'api.mistral.ai',
    sentence: 'Mistral’s interface has token probabilities switched off (November 2026).',
    next: `${instead} Its open models run in llama.cpp, Ollama and vLLM.`,
  },
]

/** The service at an address, where it is one of them. */
export function serviceWithoutProbabilitiesAt(baseUrl: string): ServiceWithoutProbabilities | null {
  const host = URL.parse(baseUrl.trim())?.hostname
  return servicesWithoutProbabilities.find((service) => service.host === host) ?? null
}
