import { hear } from '../../../utils/jobs/probe/hear'
import type { AnswerAsk } from '../../../utils/model/ask'
import type { Connection } from '../../../utils/model/connection'
import type { Token } from '../../../utils/model/token'
import { sourceTo } from './drive'
import { scoredBeginning, scoredEnd } from './trials'

/** In nats. A batch is added up in another order than a token at a time. */
const tolerance = 0.1

const whatComesNext: AnswerAsk = {
  type: 'answer',
  messages: [{ role: 'user', content: scoredBeginning }],
  temperature: 0,
  maximumTokens: 1,
  alternatives: 20,
  stream: false,
  prediction: null,
}

/**
 * Whether a text's last token has the number that the model gives when it is asked what comes after the beginning.
 * Numbers that belong to the place before or after look just as plausible. `null` where the two cannot be compared.
 */
export async function agreesWithAnswer(
  tokens: readonly Token[],
  connection: Connection,
): Promise<boolean | null> {
  const scored = tokens.at(-1)
  const { tokens: answer } = await hear(
    sourceTo(connection),
    whatComesNext,
    new AbortController().signal,
    true,
  )
  const said = answer[0]?.alternatives.find(({ text }) => text === scoredEnd)
  if (scored?.text !== scoredEnd || scored.logprob === null || typeof said?.logprob !== 'number') return null
  return Math.abs(scored.logprob - said.logprob) <= tolerance
}
