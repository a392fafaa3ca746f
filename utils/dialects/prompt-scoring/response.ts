import type { AnswerEvent } from '../../model/answer'
import type { Ask } from '../../model/ask'
import type { Token } from '../../model/token'
import { type FittedText, fitTexts } from '../fit-texts'
import { asArray, asCount, asRecord, asText, type UnknownRecord } from '../record'
import { readTokenEntry } from '../token-entry'
import { type Position, readPrefill, readPromptEntry, readTriple } from './choice'

/** The tokens of the text, where they are those of the text: an accepted request proves nothing. */
export function response(body: unknown, ask: Ask): readonly AnswerEvent[] {
  const record = asRecord(Array.isArray(body) ? body[0] : body)
  if (record === null) return malformed('The answer is not a JSON object.')
  if (record['error'] !== undefined && record['error'] !== null) return [{ type: 'answer-error', body }]
  if (record['object'] === 'error') return [{ type: 'answer-error', body }]
  const positions = readPositions(record)
  if (positions.length === 0)
    return malformed('The answer holds no log-probabilities of the text that was sent.')
  const told = positions.flatMap((position) => position ?? [])
  const isTold = told.length === positions.length
  const tokens = isTold ? layOver(told, ask.type === 'score' ? ask.text : '') : null
  if (tokens === null) return malformed('The tokens of the answer are not those of the text that was sent.')
  const model = asText(record['model'])
  return [
    ...(model === '' ? [] : [{ type: 'answer-model', model } as const]),
    { type: 'score-tokens', tokens },
    ...readUsage(asRecord(record['usage'] ?? record['meta_info'])),
  ]
}

function malformed(detail: string): readonly AnswerEvent[] {
  return [{ type: 'answer-malformed', detail }]
}

function readPositions(record: UnknownRecord): readonly (Position | null)[] {
  const choice = asRecord(asArray(record['choices'])[0])
  const prompt = choice?.['prompt_logprobs'] ?? record['prompt_logprobs']
  if (Array.isArray(prompt)) {
    const ids = asArray(choice?.['prompt_token_ids'] ?? record['prompt_token_ids'])
    return prompt.map((entry: unknown, index) => readPromptEntry(entry, ids[index], index))
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

/** The tokens of the text itself: up to two marks before it are left out; `null` where they do not join to the text. */
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

function readUsage(counts: UnknownRecord | null): AnswerEvent[] {
  if (counts === null) return []
  const promptTokens = asCount(counts['prompt_tokens'])
  const completionTokens = asCount(counts['completion_tokens'])
  return [{ type: 'answer-usage', usage: { promptTokens, completionTokens } }]
}
