import { answerFor } from './answer-for.ts'
import { behaviours } from './behaviours.ts'
import type { Behaviour } from './exchange.ts'
import { completions } from './formats/completions.ts'
import { decisions } from './formats/decisions.ts'
import type { Format } from './formats/format.ts'
import { llamaCompletion } from './formats/llama-completion.ts'
import { ollamaChat } from './formats/ollama-chat.ts'
import { endlessResponses, responses } from './formats/responses.ts'
import { systemOne } from './formats/system-one.ts'
import { refuseMany, refuseReasoning } from './refusals.ts'
import { sendAnswer } from './send-answer.ts'
import { thinking } from './thinking.ts'
import type { ScriptedAnswer } from './token.ts'

/** What a model does over each path; `chat` is `null` where it has no Chat Completions. */
export interface ScriptedModel {
  readonly chat: Behaviour | null
  readonly formats: readonly Format[]
}

const ok: Behaviour = (exchange) => sendAnswer(exchange, answerFor(exchange.ask))

const changed =
  (change: (answer: ScriptedAnswer) => ScriptedAnswer): Behaviour =>
  (exchange) =>
    sendAnswer(exchange, change(answerFor(exchange.ask)))

const withoutStreamNumbers: Behaviour = (exchange) =>
  ok({ ...exchange, ask: { ...exchange.ask, logprobs: exchange.ask.logprobs && !exchange.ask.stream } })

/** Five alternatives, no bytes, no numbers in a stream, no schemas. */
const poor: Behaviour = refuseMany(5, (exchange) => {
  const { ask } = exchange
  const poorer = { ...ask, schema: false, logprobs: ask.logprobs && !ask.stream }
  return sendAnswer({ ...exchange, ask: poorer }, { ...answerFor(poorer), withoutBytes: true })
})

/** Only likely tokens are listed. */
const cut = changed(({ channel, tokens }) => ({
  channel,
  tokens: tokens.map((token) => ({
    ...token,
    top_logprobs: token.top_logprobs.filter(({ logprob }) => logprob > Math.log(0.03)),
  })),
}))

const everything = [
  responses,
  completions('echo'),
  llamaCompletion,
  ollamaChat,
  decisions('openai'),
  systemOne,
]

/** Models by what they can do; those of the other table have Chat Completions only. */
const capable: Readonly<Record<string, ScriptedModel>> = {
  full: { chat: ok, formats: everything },
  poor: { chat: poor, formats: [] },
  'no-stream-numbers': { chat: withoutStreamNumbers, formats: [] },
  'cut-lists': { chat: cut, formats: [] },
  responses: { chat: null, formats: [responses] },
  'responses-endless': { chat: ok, formats: [endlessResponses] },
  'responses-too': { chat: ok, formats: [responses] },
  echo: { chat: ok, formats: [completions('echo')] },
  'echo-ignored': { chat: ok, formats: [completions('nothing')] },
  'prompt-logprobs': { chat: ok, formats: [completions('prompt-logprobs')] },
  'llama-cpp': { chat: ok, formats: [completions('nothing'), llamaCompletion] },
  ollama: { chat: ok, formats: [ollamaChat] },
  'decisions-openai': { chat: ok, formats: [decisions('openai')] },
  'decisions-system-one': { chat: ok, formats: [decisions('system-one')] },
  'decisions-sglang': { chat: ok, formats: [decisions('sglang')] },
  'system-one': { chat: null, formats: [systemOne] },
  thinks: { chat: thinking('effort', ok), formats: [] },
  'thinks-by-template': { chat: thinking('template', ok), formats: [] },
  'thinks-always': { chat: thinking('never', ok), formats: [] },
  'thinking-refuses': { chat: refuseReasoning(ok), formats: [] },
}

export const models: Readonly<Record<string, ScriptedModel>> = {
  ...Object.fromEntries(Object.entries(behaviours).map(([name, chat]) => [name, { chat, formats: [] }])),
  ...capable,
}
