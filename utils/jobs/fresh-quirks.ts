import type { Connection, Quirks } from '../model/connection'

/** What is assumed of an endpoint before it has answered: OpenAI's newer name for the limit only where it is OpenAI. */
export function freshQuirks({ baseUrl }: Pick<Connection, 'baseUrl'>): Quirks {
  const isOpenAI = URL.parse(baseUrl)?.hostname === 'api.openai.com'
  return {
    maximumTokensField: isOpenAI ? 'max_completion_tokens' : 'max_tokens',
    minimumTokens: 1,
    logprobs: true,
    logprobsForm: 'boolean',
    alternatives: 20,
    temperature: true,
    streamOptions: true,
    reasoningOff: false,
    reasoningSwitch: 'effort',
    requireParameters: false,
    decisionShape: 'openai',
  }
}
