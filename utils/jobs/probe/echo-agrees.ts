import type { AnswerAsk, ScoreAsk } from '../../model/ask'
import type { Token } from '../../model/token'
import { letterAsk, shortScoreAsk } from './asks'
import { attempt, type Trial } from './attempt'

const beginning = 'The sky is'
const end = ' blue'

/** Echoes whose last token can be compared with what an answer says of it. */
export const echoScoreAsk: ScoreAsk = { ...shortScoreAsk, text: beginning + end }

const whatComesNext: AnswerAsk = { ...letterAsk, messages: [{ role: 'user', content: beginning }] }

/** In nats. A batch is added up in another order than a token at a time. */
const tolerance = 0.1

/**
 * Whether an echoed text's last token has the number that the model gives when it is asked what comes after the beginning:
 * the numbers of the place beside it look just as plausible (llama-cpp-python 0.3.36 sends those). Where the two cannot be
 * compared nothing speaks against it.
 */
export async function echoAgrees(trial: Trial, scored: readonly Token[]): Promise<boolean> {
  const last = scored.at(-1)
  const { tokens } = await attempt(trial, whatComesNext, { dialect: 'completions' })
  const said = tokens[0]?.alternatives.find(({ text }) => text === end)
  if (last?.text !== end || last.logprob === null || typeof said?.logprob !== 'number') return true
  return Math.abs(last.logprob - said.logprob) <= tolerance
}
