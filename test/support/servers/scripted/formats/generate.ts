import { sendJson } from '../../send-json.ts'
import { type Ask, type Fields, text } from '../ask.ts'
import type { Exchange } from '../exchange.ts'
import type { Format } from './format.ts'
import { otherWord, wordsOf } from './words-of.ts'

/** The native `/generate`, where SGLang wants `text` and TGI `inputs`. It names no model: such a server has one. */
export const generate: Format = { path: '/generate', read, answer }

function read(request: Fields): Ask {
  const prompt = text(request['text'] ?? request['inputs'])
  return {
    model: 'generate',
    stream: false,
    includeUsage: false,
    logprobs: true,
    topLogprobs: undefined,
    maxTokens: undefined,
    lastUserText: prompt,
    wholeText: prompt,
  }
}

function answer({ ask, response }: Exchange, request: Fields): void {
  const words = wordsOf(ask.lastUserText)
  sendJson(response, 200, request['text'] === undefined ? ofTgi(words) : ofSglang(words))
}

function ofSglang(words: ReturnType<typeof wordsOf>) {
  return {
    text: '',
    meta_info: {
      prompt_tokens: words.length,
      completion_tokens: 0,
      input_token_logprobs: words.map(({ id, logprob, text: word }) => [logprob, id, word]),
      input_top_logprobs: words.map(({ id, logprob, text: word }) =>
        logprob === null
          ? null
          : [
              [logprob, id, word],
              [otherWord.logprob, otherWord.id, otherWord.text],
            ],
      ),
      output_token_logprobs: [],
    },
  }
}

function ofTgi(words: ReturnType<typeof wordsOf>) {
  return {
    generated_text: ' The',
    details: {
      finish_reason: 'length',
      generated_tokens: 1,
      prefill: words,
      tokens: [{ id: 464, text: ' The', logprob: -1.5, special: false }],
    },
  }
}
