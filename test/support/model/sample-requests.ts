import { sampleMessages, sampleOptions } from '../servers/sample-messages.ts'

export type ChatRequest = Readonly<Record<string, unknown>>

const letters = 'ABCDE'
const exact = { temperature: 0, logprobs: true }

/** A question about one text with one letter for an answer. */
export function classificationRequest(text: string, options: readonly string[] = sampleOptions): ChatRequest {
  const list = options.map((name, index) => `${letters[index]}) ${name}`).join('\n')
  return {
    messages: [
      { role: 'system', content: 'Classify the message. Answer with exactly one letter.' },
      { role: 'user', content: `Message: ${text}\n\nOptions:\n${list}\n\nAnswer with one letter.` },
    ],
    ...exact,
    max_tokens: 1,
    top_logprobs: 20,
  }
}

export function streamed(request: ChatRequest): ChatRequest {
  return { ...request, stream: true, stream_options: { include_usage: true } }
}

function question(content: string, fields: ChatRequest): ChatRequest {
  return { messages: [{ role: 'user', content }], ...exact, top_logprobs: 3, ...fields }
}

const label = { type: 'string', enum: ['billing', 'bug'] }
const schema = { type: 'object', properties: { label }, required: ['label'], additionalProperties: false }

/** What the sample pages ask for: every message both ways, one of them in two orders, and an answer to look at. */
export const sampleRequests: readonly ChatRequest[] = [
  ...sampleMessages.flatMap(({ text }) => [
    classificationRequest(text),
    streamed(classificationRequest(text)),
    classificationRequest(text, sampleOptions.toReversed()),
  ]),
  streamed(question('Where is the Eiffel tower, and how tall is it?', { max_tokens: 60, top_logprobs: 5 })),
]

const emoji = question('Repeat exactly: 🗼😀👍🏽', { max_tokens: 30 })
const stop = question('Tell me about the Eiffel Tower.', { max_tokens: 40, stop: ['tower'] })
const json = question('Pick: billing or bug? "charged twice"', {
  max_tokens: 40,
  response_format: { type: 'json_schema', json_schema: { name: 'answer', strict: true, schema } },
})

/** Where llama.cpp's answers differ from OpenAI's; each is worth a test. */
export const quirkRequests: readonly ChatRequest[] = [
  ...[emoji, stop, json].flatMap((request) => [request, streamed(request)]),
  {
    messages: [
      { role: 'user', content: 'Pick one letter: A) Billing B) Bug' },
      { role: 'assistant', content: 'Answer:' },
    ],
    ...exact,
    max_tokens: 1,
    top_logprobs: 5,
  },
  question('Say hi.', { max_tokens: 1, top_logprobs: 0 }),
  question('Say hi.', { max_tokens: 1, logprobs: false }),
]
