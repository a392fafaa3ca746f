import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { type Token, unscoredToken } from '../../../utils/model/token'
import { alignTokens } from '../../../utils/scoring/align-tokens'
import { doubtLevel } from '../../../utils/scoring/doubt-level'
import { sequenceMeasures } from '../../../utils/scoring/sequence-measures'
import { units } from '../../../utils/scoring/units'
import { token } from '../token'

const heart = [
  token(String.raw`\xf0\x9f\x92`, { [String.raw`\xf0\x9f\x92`]: 0.5 }, [240, 159, 146]),
  token(String.raw`\x99`, { [String.raw`\x99`]: 0.8 }, [153]),
]

const texts = (tokens: readonly { readonly text: string }[]) => tokens.map(({ text }) => text)

describe('units', () => {
  test('a character over two tokens is one unit with the sum of both', () => {
    const [first, second] = units([token('Hi ', { 'Hi ': 0.9 }), ...heart])
    expect(first).toMatchObject({ text: 'Hi ', first: 0 })
    expect(second).toMatchObject({ text: '💙', first: 1 })
    expect(second?.logprob).toBeCloseTo(Math.log(0.4), 12)
  })
  test('bytes that never become a character are shown as such, and nothing after them is lost', () => {
    expect(
      units([token('x', { x: 1 }, [240, 159]), token('!', { '!': 1 })])
        .map(({ text }) => text)
        .join(''),
    ).toBe('�!')
  })
  test('an end-of-turn mark has no unit', () => expect(units([token('', { '': 0.9 }, [])])).toEqual([]))
  test('any text cut anywhere between its bytes comes back whole', () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), cuts, (text, lengths) => {
        const bytes = [...new TextEncoder().encode(text)]
        const tokens = []
        for (let at = 0, n = 0; at < bytes.length; n += 1) {
          const length = lengths[n % lengths.length] ?? 1
          tokens.push(token('?', { '?': 0.5 }, bytes.slice(at, at + length)))
          at += length
        }
        expect(
          units(tokens)
            .map((unit) => unit.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})

describe('alignTokens', () => {
  const [the, cat, sat] = ['The', ' cat', ' sat'].map((text) => token(text, { [text]: 0.5 }))
  if (the === undefined || cat === undefined || sat === undefined) throw new Error('unreachable')
  test.each([
    {
      name: 'exact',
      tokens: [the, cat, sat],
      text: 'The cat sat',
      state: 'exact',
      laid: ['The', ' cat', ' sat'],
    },
    {
      name: 'end mark',
      tokens: [the, cat, token('<|im_end|>', {})],
      text: 'The cat',
      state: 'exact',
      laid: ['The', ' cat'],
    },
    {
      name: 'reasoning before',
      tokens: [sat, cat, the, cat],
      text: 'The cat',
      state: 'exact',
      laid: ['The', ' cat'],
    },
    {
      name: 'a lost token',
      tokens: [the, sat],
      text: 'The cat sat',
      state: 'partial',
      laid: ['The', ' cat', ' sat'],
    },
    {
      name: 'other text',
      tokens: [the, cat],
      text: 'Un gato duerme',
      state: 'elsewhere',
      laid: ['Un gato duerme'],
    },
    { name: 'no tokens', tokens: [], text: 'Hello', state: 'elsewhere', laid: ['Hello'] },
    { name: 'no text', tokens: [], text: '', state: 'exact', laid: [] },
  ])('$name: $state', ({ tokens, text, state, laid }) => {
    const alignment = alignTokens(tokens, text)
    expect(alignment.state).toBe(state)
    expect(texts(alignment.tokens)).toEqual(laid)
  })
  test('text without a token has no number', () => {
    expect(alignTokens([the, sat], 'The cat sat').tokens[1]?.logprob).toBeNull()
  })
})

describe('tokens that are spelled as in the vocabulary', () => {
  /** A token with only its spelling, and with the bytes of that. */
  const bare = (text: string) => ({
    ...token(text, { [text]: 0.5, Ġother: 0.1, '▁other': 0.1 }),
    bytes: null,
  })
  const spelled = (text: string) => token(text, { [text]: 0.5 })
  test.each<{ name: string; tokens: readonly Token[]; text: string; laid: readonly string[] }>([
    {
      name: 'the byte alphabet',
      tokens: ['The', 'Ġcat', 'Ċ', 'Ġ'].map(bare),
      text: 'The cat\n ',
      laid: ['The', ' cat', '\n', ' '],
    },
    {
      name: 'the byte alphabet, with bytes of the spelling',
      tokens: ['The', 'Ġcat'].map(spelled),
      text: 'The cat',
      laid: ['The', ' cat'],
    },
    { name: 'characters in it', tokens: ['Ã©', 'ÄĿ', 'ä¸Ń'].map(bare), text: 'éĝ中', laid: ['é', 'ĝ', '中'] },
    {
      name: 'an end-of-turn mark after it',
      tokens: ['The', 'Ġcat', '<|im_end|>'].map(bare),
      text: 'The cat',
      laid: ['The', ' cat'],
    },
    {
      name: 'SentencePiece',
      tokens: ['▁The', '▁cat', '!'].map(bare),
      text: ' The cat!',
      laid: [' The', ' cat', '!'],
    },
    {
      name: 'SentencePiece, whose first space is none',
      tokens: ['▁The', '▁cat'].map(bare),
      text: 'The cat',
      laid: ['The', ' cat'],
    },
    {
      name: 'a text that has such marks itself',
      tokens: ['▁The', 'Ġcat', '<0x0A>'].map(bare),
      text: '▁TheĠcat<0x0A>',
      laid: ['▁The', 'Ġcat', '<0x0A>'],
    },
  ])('$name', ({ tokens, text, laid }) => {
    const alignment = alignTokens(tokens, text)
    expect(alignment.state).toBe('exact')
    expect(texts(alignment.tokens)).toEqual(laid)
    expect(alignment.tokens.every(({ logprob }) => logprob !== null)).toBe(true)
  })

  test('characters of several tokens', () => {
    const heart = ['<0xF0>', '<0x9F>', '<0x92>', '<0x99>'].map(bare)
    for (const pieces of [heart, ['ðŁ', 'Ĵ', 'Ļ'].map(bare)]) {
      const { state, tokens } = alignTokens(pieces, '💙')
      expect(state).toBe('exact')
      expect(units(tokens).map(({ text }) => text)).toEqual(['💙'])
    }
  })

  test('alternatives are read alike', () => {
    const [, cat] = alignTokens(['The', 'Ġcat'].map(bare), 'The cat').tokens
    expect(texts(cat?.alternatives ?? [])).toEqual([' cat', ' other', '▁other'])
    const [, katze] = alignTokens(['The', '▁cat'].map(bare), 'The cat').tokens
    expect(texts(katze?.alternatives ?? [])).toEqual([' cat', 'Ġother', ' other'])
  })

  test('they stay as they are where no reading is exact', () => {
    const { state, tokens } = alignTokens(['The', 'Ġcat', 'Ġsat'].map(bare), 'The cat slept')
    expect(state).toBe('elsewhere')
    expect(texts(tokens)).toEqual(['The cat slept'])
  })

  test('any text, spelled in the byte alphabet and cut anywhere, comes back whole', () => {
    const alphabet = byteAlphabet()
    const cuts = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), cuts, (text, lengths) => {
        const characters = [...new TextEncoder().encode(text)].map((byte) => alphabet[byte] ?? never())
        const tokens: Token[] = []
        for (let at = 0, n = 0; at < characters.length; n += 1) {
          const length = lengths[n % lengths.length] ?? 1
          tokens.push(bare(characters.slice(at, at + length).join('')))
          at += length
        }
        const alignment = alignTokens(tokens, text)
        expect(alignment.state).toBe('exact')
        expect(
          units(alignment.tokens)
            .map((unit) => unit.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})

describe('doubtLevel', () => {
  const level = (p: number) => doubtLevel(units([token('x', { x: p })])[0] ?? never(), 'probability')
  test.each([
    [0.951, 0],
    [0.95, 0],
    [0.94, 1],
    [0.8, 1],
    [0.5, 2],
    [0.2, 3],
    [0.19, 4],
  ])('%d is step %d', (p, step) => expect(level(p)).toBe(step))
  test('no number, no level', () => {
    const [unit] = units([unscoredToken('x')])
    for (const colouring of ['probability', 'entropy', 'rank'] as const) {
      expect(doubtLevel(unit ?? never(), colouring)).toBeNull()
    }
  })
  test('by rank', () => {
    const [unit] = units([token('b', { a: 0.6, b: 0.3 })])
    expect(doubtLevel(unit ?? never(), 'rank')).toBe(1)
  })
})

test('measures leave unscored tokens out of every mean and count them', () => {
  const measures = sequenceMeasures(
    units([token('a', { a: 0.5 }), unscoredToken('b'), token('c', { c: 0.25 })]),
  )
  expect(measures).toMatchObject({ tokens: 3, scored: 2, weakest: 2 })
  expect(measures.perplexity).toBeCloseTo(Math.exp(-(Math.log(0.5) + Math.log(0.25)) / 2), 12)
  expect(sequenceMeasures([])).toMatchObject({ tokens: 0, meanLogprob: null, weakest: null, entropy: null })
})

function never(): never {
  throw new Error('unreachable')
}

/** The alphabet of GPT-2 as its own encoder builds it. */
function byteAlphabet(): string[] {
  const alphabet: string[] = []
  let next = 256
  for (let byte = 0; byte < 256; byte += 1) {
    const isDrawn =
      (byte >= 0x21 && byte <= 0x7e) || (byte >= 0xa1 && byte <= 0xac) || (byte >= 0xae && byte <= 0xff)
    alphabet.push(String.fromCodePoint(isDrawn ? byte : next))
    if (!isDrawn) next += 1
  }
  return alphabet
}

describe('a character over tokens of which only the last has text', () => {
  const empty = token('', { '': 0.9 }, [])
  const tower = token('🗼', { '🗼': 0.8 })

  test('has no number, since those of the pieces before it are not its own', () => {
    const { state, tokens } = alignTokens([token('a ', { 'a ': 0.9 }), empty, empty, tower], 'a 🗼')
    expect(state).toBe('exact')
    expect(tokens.map(({ text, logprob }) => [text, logprob === null])).toEqual([
      ['a ', false],
      ['🗼', true],
    ])
  })

  test('an end-of-turn mark before plain text takes nothing from it', () => {
    const { tokens } = alignTokens([empty, token('Hi', { Hi: 0.9 })], 'Hi')
    expect(tokens[0]?.logprob).toBeCloseTo(Math.log(0.9), 12)
  })

  test('pieces with bytes of their own keep their numbers', () => {
    const { tokens } = alignTokens(heart, '💙')
    expect(tokens.every(({ logprob }) => logprob !== null)).toBe(true)
  })
})
