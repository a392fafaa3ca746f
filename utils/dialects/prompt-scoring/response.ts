import type { AnswerEvent } from '../../model/answer'
import type { Ask, ScoreAsk } from '../../model/ask'
import type { Token } from '../../model/token'
import { readModel } from '../answer-model'
import { firstChoice } from '../first-choice'
import { type FittedText, fitTexts } from '../fit-texts'
import { malformed } from '../malformed'
import { asArray, asRecord, type UnknownRecord } from '../record'
import { saidError } from '../said-error'
import { readTokenEntry } from '../token-entry'
import { readUsage } from '../usage'
import { type Position, readPrefill, readPromptEntry, readTriple } from './choice'

/** The tokens of the text, where they are those of the text: an accepted request proves nothing. */
export function response(body: unknown, ask: Ask): readonly AnswerEvent[] {
  const record = asRecord(Array.isArray(body) ? body[0] : body)
  if (record === null) return malformed('The answer is not a JSON object.')
  if (saidError(record)) return [{ type: 'answer-error', body: record }]
  const positions = readPositions(record)
  const told = positions.flatMap((position) => position ?? [])
  const isTold = told.length === positions.length
  const tokens = isTold && ask.type === 'score' ? ownTokens(told, ask) : null
  const isBare = tokens !== null && tokens.length > 1 && tokens.every(({ logprob }) => logprob === null)
  if (positions.length === 0 || isBare) {
    return malformed('The answer holds no log-probabilities of the text that was sent.')
  }
  if (tokens === null) return malformed('The tokens of the answer are not those of the text that was sent.')
  return [
    ...readModel(record['model']),
    { type: 'score-tokens', tokens },
    ...readUsage(record['usage'] ?? record['meta_info']),
  ]
}

function readPositions(record: UnknownRecord): readonly (Position | null)[] {
  const choice = firstChoice(record['choices'])
  const prompt = choice?.['prompt_logprobs'] ?? record['prompt_logprobs']
  if (Array.isArray(prompt)) {
    const ids = asArray(choice?.['prompt_token_ids'] ?? record['prompt_token_ids'])
    return prompt.map((entry: unknown, index) => readPromptEntry(entry, ids[index]))
  }
  const meta = asRecord(record['meta_info'])
  if (meta !== null) {
    const tops = asArray(meta['input_top_logprobs'])
    return asArray(meta['input_token_logprobs']).map((entry, index) => readTriple(entry, tops[index]))
  }
  return asArray(asRecord(record['details'])?.['prefill']).map(readPrefill)
}

/** A mark that many models begin with, which is not in the text. */
const special = /^(<[^<>]*>|\[[^[\]]*\])*$/

/** The tokens of the text itself; `null` where they do not join to it, or where one of them begins in its prefix. */
function ownTokens(positions: readonly Position[], { prefix, text }: ScoreAsk): readonly Token[] | null {
  const tokens = layOver(positions, prefix + text)
  if (tokens === null) return null
  let first = 0
  for (let length = 0; length < prefix.length; first += 1) {
    length += tokens[first]?.text.length ?? Infinity
    if (length > prefix.length) return null
  }
  return tokens.slice(first)
}

/** The tokens after up to two marks of a beginning; `null` where they do not join to the text. */
function layOver(positions: readonly Position[], text: string): readonly Token[] | null {
  for (const marks of [0, 1, 2]) {
    if (!positions.slice(0, marks).every(({ text: mark }) => mark !== null && special.test(mark))) return null
    const own = positions.slice(marks)
    const fitted = fitTexts(
      own.map((position) => position.text),
      text,
    )
    if (fitted === null) continue
    const tokens = own.flatMap((position, index) => toToken(position, fitted[index]) ?? [])
    // A mark whose text the server does not tell was fitted to nothing.
    const first = tokens.findIndex((token) => token.text !== '' || token.bytes !== null)
    return first < 0 ? null : tokens.slice(first)
  }
  return null
}

function toToken({ logprob, others, isListed }: Position, fitted: FittedText | undefined): Token | null {
  const own = { token: fitted?.text, bytes: fitted?.bytes, logprob }
  return readTokenEntry({ ...own, top_logprobs: isListed ? [own, ...others] : others }, 'content')
}
