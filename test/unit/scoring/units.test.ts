import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { unscoredToken } from '../../../utils/model/token'
import { alignTokens } from '../../../utils/scoring/align-tokens'
import { doubtLevel } from '../../../utils/scoring/doubt-level'
import { sequenceMeasures } from '../../../utils/scoring/sequence-measures'
import { units } from '../../../utils/scoring/units'
import { token } from '../token'

const heart = [
  token(String.raw`\xf0\x9f\x92`, { [String.raw`\xf0\x9f\x92`]: 0.5 }, [240, 159, 146]),
  token(String.raw`\x99`, { [String.raw`\x99`]: 0.8 }, [153]),
]

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
  const texts = (tokens: readonly { readonly text: string }[]) => tokens.map(({ text }) => text)
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
