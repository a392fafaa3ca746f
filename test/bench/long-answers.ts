import type { Ask } from '../../utils/model/ask.ts'
import type { DialectName } from '../../utils/model/connection.ts'
import { chatChunks } from '../support/servers/scripted/chat-chunks.ts'
import { listed, type ScriptedAnswer, type ScriptedToken } from '../support/servers/scripted/token.ts'
import { answerAsk, scoreAsk, type WireAnswer } from './wire-answer.ts'

const count = 2000
const optionCount = 255
const alternativeCount = 20

/** Words of usual length, the likeliest of which is said. */
const tokens: readonly ScriptedToken[] = Array.from({ length: count }, (_, index) => {
  const words = Array.from(
    { length: alternativeCount },
    (__, rank) => ` ${(index * 7919 + rank).toString(36)}`,
  )
  const all = words.map((word, rank) => listed(word, 0.4 * 0.6 ** rank))
  return { ...listed(words[0] ?? '', 0.4), top_logprobs: all }
})
const answer: ScriptedAnswer = { channel: 'content', tokens }
const text = tokens.map(({ token }) => token).join('')
const options = Array.from({ length: optionCount }, (_, index) => `option ${index}`)

const decisionAsk: Ask = {
  type: 'decision',
  text: '',
  questions: [
    {
      type: 'choice',
      id: 'label',
      instructions: '',
      options: options.map((value) => ({ value, description: '' })),
    },
  ],
}

const chat = chatChunks(
  {
    model: 'many',
    stream: true,
    includeUsage: true,
    logprobs: true,
    topLogprobs: 20,
    maxTokens: count,
    lastUserText: '',
    wholeText: '',
  },
  answer,
)

/** A long answer in every shape, with the same tokens and as many alternatives as the shape allows. */
export const longAnswers: readonly WireAnswer[] = [
  made('chat-completions', answerAsk, [...chat.tokens]),
  made(
    'responses',
    answerAsk,
    tokens.map((entry) => ({
      type: 'response.output_text.delta',
      item_id: 'msg',
      output_index: 0,
      content_index: 0,
      delta: entry.token,
      logprobs: [entry],
    })),
  ),
  made(
    'completions',
    answerAsk,
    tokens.map((entry) => ({
      model: 'many',
      choices: [{ index: 0, text: entry.token, logprobs: older(entry), finish_reason: null }],
    })),
  ),
  made(
    'llama-cpp',
    answerAsk,
    tokens.map((entry, id) => ({
      index: 0,
      content: entry.token,
      completion_probabilities: [{ id, ...entry }],
      stop: false,
    })),
  ),
  made(
    'ollama',
    answerAsk,
    tokens.map((entry) => ({
      model: 'many',
      message: { role: 'assistant', content: entry.token },
      done: false,
      logprobs: [entry],
    })),
  ),
  made('prompt-scoring', scoreAsk(text), promptScored()),
  made('decisions', decisionAsk, {
    model: 'many',
    answers: [
      {
        type: 'choice',
        name: 'label',
        choice: options[0],
        confidence: 0.5,
        probabilities: options.map((value) => ({ value, probability: 1 / optionCount })),
      },
    ],
  }),
  made('system-one', decisionAsk, {
    model: 'many',
    answers: {
      label: {
        type: 'choice',
        choice: options[0],
        confidence: 0.5,
        probabilities: Object.fromEntries(options.map((value) => [value, 1 / optionCount])),
      },
    },
  }),
]

/** Events of a stream, or one whole body. */
function made(dialect: DialectName, ask: Ask, body: object): WireAnswer {
  const isStreamed = Array.isArray(body)
  const parts: readonly unknown[] = isStreamed ? body : [body]
  return { dialect, name: 'made by hand', ask, parts: parts.map((each) => JSON.stringify(each)), isStreamed }
}

function older({ token, logprob, top_logprobs }: ScriptedToken) {
  const top = Object.fromEntries(top_logprobs.slice(0, 5).map((other) => [other.token, other.logprob]))
  return { tokens: [token], token_logprobs: [logprob], top_logprobs: [top], text_offset: [0] }
}

/** vLLM's, whose maps name tokens by their numbers. */
function promptScored() {
  const ids = tokens.map((_, index) => index * 100)
  const places = tokens.map(({ token, logprob, top_logprobs }, index) => {
    const others = top_logprobs.filter((other) => other.token !== token)
    const own = { logprob, rank: 1, decoded_token: token }
    const rest = others.map((other, rank) => [
      index * 100 + rank + 1,
      { logprob: other.logprob, rank: rank + 2, decoded_token: other.token },
    ])
    return index === 0 ? null : Object.fromEntries([[index * 100, own], ...rest])
  })
  return { model: 'many', choices: [{ index: 0, text: '', prompt_logprobs: places, prompt_token_ids: ids }] }
}
