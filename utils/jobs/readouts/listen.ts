import type { DecisionAnswer, Usage } from '../../model/answer'
import type { Ask } from '../../model/ask'
import type { Failure } from '../../model/failure'
import type { Token } from '../../model/token'
import { alignTokens } from '../../scoring/align-tokens'
import { append } from '../append'
import type { Source } from '../source'
import type { Heard } from './readout'

interface Draft {
  text: string
  scored: readonly Token[]
  answers: readonly DecisionAnswer[]
  model: string
  requests: number
  usage: Usage | null
  failed: Failure | null
}

/** Sends one request and collects what comes of it. @param onWait told of a wait for the rate limit, and of its end */
export async function listen(
  ask: Ask,
  source: Source,
  model: string,
  signal: AbortSignal,
  onWait: (until: number | null) => void,
): Promise<Heard> {
  const tokens: Token[] = []
  const scored: Token[] = []
  const answers: DecisionAnswer[] = []
  const heard: Draft = { text: '', scored, answers, model, requests: 0, usage: null, failed: null }
  for await (const event of source(ask, signal)) {
    if (event.type === 'token-delta' && event.channel === 'content') {
      heard.text += event.text
      append(tokens, event.tokens)
    } else if (event.type === 'score-tokens') append(scored, event.tokens)
    else if (event.type === 'decision-answer') answers.push(event.answer)
    else if (event.type === 'request-sent') heard.requests += 1
    else if (event.type === 'answer-model') heard.model = event.model
    else if (event.type === 'answer-usage') heard.usage = event.usage
    else if (event.type === 'answer-failure') heard.failed = event.failure
    else if (event.type === 'wait-start') onWait(event.until)
    else if (event.type === 'wait-end') onWait(null)
  }
  return { ...heard, ...laid(tokens, heard.text) }
}

/** Pieces as a tokeniser writes them (`Ġbilling`) become the text of the answer, where they belong to it. */
function laid(tokens: readonly Token[], text: string): Pick<Heard, 'tokens' | 'isOfText'> {
  // As they are, they keep the end of the turn and what was listed beside it.
  if (tokens.map((token) => token.text).join('') === text) return { tokens, isOfText: true }
  const { state, tokens: aligned } = alignTokens(tokens, text)
  return { tokens: text === '' || state === 'elsewhere' ? tokens : aligned, isOfText: state === 'exact' }
}
