import type { Ask } from '../../model/ask'
import type { Connection } from '../../model/connection'
import type { WireRequest } from '../dialect'

/**
 * The tokens of a given text with their log-probabilities: `POST {base}/completions` of vLLM, else the native
 * `POST {root}/generate` of SGLang and TGI. Servers that score in other ways are asked over other dialects.
 */
export function request(ask: Ask, { model, capability, quirks }: Connection): WireRequest | null {
  if (ask.type !== 'score') return null
  const text = ask.prefix + ask.text
  const alternatives = Math.min(ask.alternatives, quirks.alternatives)
  switch (capability?.scoring ?? 'unknown') {
    case 'prompt-logprobs':
    case 'unknown': {
      const body = {
        model,
        prompt: text,
        max_tokens: 1,
        prompt_logprobs: alternatives,
        return_token_ids: true,
      }
      return { at: 'base', path: '/completions', body }
    }
    case 'sglang': {
      const body = {
        text,
        sampling_params: { max_new_tokens: 0, temperature: 0 },
        return_logprob: true,
        logprob_start_len: 0,
        top_logprobs_num: alternatives,
        return_text_in_logprobs: true,
      }
      return { at: 'root', path: '/generate', body }
    }
    case 'tgi': {
      const parameters = { max_new_tokens: 1, details: true, decoder_input_details: true }
      return { at: 'root', path: '/generate', body: { inputs: text, parameters } }
    }
    default:
      return null
  }
}
