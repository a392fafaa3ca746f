import type { AnswerEvent } from '../model/answer'
import type { ScoreAsk } from '../model/ask'
import type { Token } from '../model/token'
import { type FittedText, fitTexts } from './fit-texts'
import { malformed } from './malformed'

/** How many marks of a beginning (`<s>`, `[gMASK]`) may stand before a text. */
const mostMarks = 3

/** How many generated tokens may follow on it. */
const mostGenerated = 16

const encoder = new TextEncoder()

/**
 * The tokens of a text that was to be scored, cut out of all that an endpoint scored: marks of a beginning and the prefix
 * before it and generated tokens after it are left out. An endpoint may accept such a request and score something else,
 * so tokens that do not join to the text are an answer of another kind.
 */
export function scoredText(
  tokens: readonly Token[],
  { prefix, text }: Pick<ScoreAsk, 'prefix' | 'text'>,
): readonly AnswerEvent[] {
  if (tokens.length === 0) return malformed('The endpoint gave no tokens of the text.')
  for (let from = 0; from <= mostMarks; from += 1) {
    const laid = layOver(tokens.slice(from), prefix + text)
    if (laid !== null) return cut(laid, prefix)
    if (!isMark(tokens[from])) break
  }
  return malformed('The endpoint scored something other than the text that was asked for.')
}

function isMark(token: Token | undefined): boolean {
  if (token === undefined || token.text.length > 40) return false
  return token.text === '' || /^(?:<[^<>]+>|\[[^[\]]+\])$/.test(token.text)
}

/** The first tokens, as many as join to the text. */
function layOver(tokens: readonly Token[], text: string): readonly Token[] | null {
  const target = encoder.encode(text)
  let at = 0
  let count = 0
  for (const token of tokens) {
    if (at === target.length) break
    const bytes = bytesOf(token)
    if (!bytes.every((byte, offset) => target[at + offset] === byte)) return fit(tokens, text)
    at += bytes.length
    count += 1
  }
  return at === target.length ? tokens.slice(0, count) : null
}

/** Tokens that were decoded one by one, which loses halves of characters and the space before a word. */
function fit(tokens: readonly Token[], text: string): readonly Token[] | null {
  for (let generated = 0; generated <= Math.min(mostGenerated, tokens.length - 1); generated += 1) {
    const own = tokens.slice(0, tokens.length - generated)
    const fitted = fitTexts(
      own.map((token) => token.text),
      text,
    )
    if (fitted !== null) return own.map((token, index) => renamed(token, fitted[index]))
  }
  return null
}

function renamed(token: Token, fitted: FittedText | undefined): Token {
  if (fitted === undefined) return token
  const alternatives = token.alternatives.map((other) =>
    other.text === token.text ? { ...other, ...fitted } : other,
  )
  return { ...token, ...fitted, alternatives }
}

/** The tokens after the prefix. */
function cut(tokens: readonly Token[], prefix: string): readonly AnswerEvent[] {
  let before = encoder.encode(prefix).length
  const first = tokens.findIndex((token) => {
    if (before <= 0) return true
    before -= bytesOf(token).length
    return false
  })
  if (before < 0) return malformed('The text does not begin where a token begins.')
  return [{ type: 'score-tokens', tokens: first < 0 ? [] : tokens.slice(first) }]
}

function bytesOf({ bytes, text }: Token): readonly number[] {
  return bytes ?? [...encoder.encode(text)]
}
