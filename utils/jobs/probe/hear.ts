import type { DecisionAnswer, Finish } from '../../model/answer'
import type { Ask } from '../../model/ask'
import type { Failure } from '../../model/failure'
import type { Token } from '../../model/token'
import { append } from '../append'
import type { Source } from '../source'

/** All that came of one ask. */
export interface Heard {
  readonly text: string
  /** Of the content only. */
  readonly tokens: readonly Token[]
  readonly scored: readonly Token[]
  readonly answers: readonly DecisionAnswer[]
  /** Whether thoughts came in a channel of their own. */
  readonly hasThoughts: boolean
  readonly finish: Finish | null
  readonly failure: Failure | null
  /** Whether the server asked to wait and the wait was not worth it. */
  readonly isPutOff: boolean
}

/**
 * Asks once and gathers the answer.
 *
 * @param waits whether a wait that the server asks for is borne
 * @param isBrief whether the beginning of the text is enough; the rest is not waited for
 */
export async function hear(
  source: Source,
  ask: Ask,
  signal: AbortSignal,
  waits: boolean,
  isBrief = false,
): Promise<Heard> {
  const tokens: Token[] = []
  const scored: Token[] = []
  const answers: DecisionAnswer[] = []
  let text = ''
  let hasThoughts = false
  let finish: Finish | null = null
  let failure: Failure | null = null
  let isPutOff = false
  for await (const event of source(ask, signal)) {
    if (event.type === 'token-delta' && event.channel === 'content') {
      text += event.text
      append(tokens, event.tokens)
      if (isBrief && text !== '') break
    } else if (event.type === 'token-delta') hasThoughts ||= event.channel === 'reasoning'
    else if (event.type === 'score-tokens') append(scored, event.tokens)
    else if (event.type === 'decision-answer') answers.push(event.answer)
    else if (event.type === 'answer-finish') finish = event.finish
    else if (event.type === 'answer-failure') failure = event.failure
    else if (event.type === 'wait-start' && !waits) {
      isPutOff = true
      break
    }
  }
  return { text, tokens, scored, answers, hasThoughts, finish, failure, isPutOff }
}

/** Whether any token of a list has its log-probability. */
export function hasNumbers(tokens: readonly Token[]): boolean {
  return tokens.some(({ logprob }) => logprob !== null)
}
