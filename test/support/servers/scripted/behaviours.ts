import { injectedModel } from '../injection-strings.ts'
import { answerFor } from './answer-for.ts'
import { brokenBodies } from './broken-bodies.ts'
import { brokenStreams } from './broken-streams.ts'
import type { ClassificationShape } from './classification.ts'
import type { Behaviour } from './exchange.ts'
import { manyTokens, rateIn } from './many-tokens.ts'
import { refusalAnswer } from './refusal-answer.ts'
import { refusals } from './refusals.ts'
import { repeatsAnswer } from './repeats.ts'
import { sendAnswer } from './send-answer.ts'
import { splitEmojiAnswer } from './split-emoji.ts'

const shaped =
  (shape: ClassificationShape): Behaviour =>
  (exchange) =>
    sendAnswer(exchange, answerFor(exchange.ask, shape))

const ok = shaped('clear')

/** The model's name chooses what happens. */
export const behaviours: Readonly<Record<string, Behaviour>> = {
  ok,
  close: shaped('close'),
  'low-mass': shaped('low-mass'),
  'no-letter': shaped('no-letter'),
  'no-logprobs': (exchange) => ok({ ...exchange, ask: { ...exchange.ask, logprobs: false } }),
  'split-emoji': (exchange) => sendAnswer(exchange, splitEmojiAnswer()),
  [injectedModel]: (exchange) => sendAnswer(exchange, repeatsAnswer(exchange.ask)),
  refusal: (exchange) => sendAnswer(exchange, refusalAnswer()),
  many: (exchange) => {
    const { lastUserText } = exchange.ask
    return sendAnswer(exchange, manyTokens(lastUserText), rateIn(lastUserText))
  },
  ...refusals(ok),
  ...brokenBodies,
  ...brokenStreams,
}
