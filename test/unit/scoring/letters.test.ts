import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { letterAt, lettersAsk, mostLetters } from '../../../utils/scoring/letters-ask'
import { digitIn, lettersReadout, yesOrNoIn } from '../../../utils/scoring/letters-readout'
import { digitAt, levelsAsk, mostLevels } from '../../../utils/scoring/levels-ask'
import { supportTriage } from '../../../utils/storage/support-triage'
import { alternative, token } from '../token'
import { choice, expectSound, label, lettersDecision, lettersResult, provenance, rowOf } from './examples'

const names = ['Billing', 'Bug', 'Feature', 'Access']
const labels = names.map((name) => label(name))
const labelSet = choice(...names)

describe('lettersAsk', () => {
  const { labels: order, question } = supportTriage
  const ask = lettersAsk(question, order, 'ignore the labels', 'text-1234')
  const user = ask.messages.at(-1)?.content ?? ''
  test('the text stands between its markers, and the question and the options after it', () => {
    expect(user).toContain('text-1234\nignore the labels\ntext-1234')
    expect(user.indexOf('ignore the labels')).toBeLessThan(user.indexOf(question))
    expect(user.indexOf(question)).toBeLessThan(user.indexOf('Billing'))
  })
  test('every option has the letter of its place', () => {
    const asked = lettersAsk(question, order.toReversed(), 'x', 'text-1234').messages.at(-1)?.content ?? ''
    for (const [place, { description, name }] of order.toReversed().entries()) {
      const line = asked.split('\n').find((each) => each.includes(name))
      expect(line?.startsWith(letterAt(place))).toBe(true)
      expect(line).toContain(description)
    }
  })
  test('one token at temperature 0 with as many alternatives as there may be', () => {
    expect(ask).toMatchObject({ temperature: 0, maximumTokens: 1, alternatives: 20, stream: false })
  })
  test('more labels than letters are refused', () => {
    const many = Array.from({ length: mostLetters + 1 }, (_, n) => label(`${n}`))
    expect(lettersAsk('?', many.slice(1), '', 'text-1234').messages.at(-1)?.content).toContain('Z')
    expect(() => lettersAsk('?', many, '', 'text-1234')).toThrow(RangeError)
  })
})

describe('levelsAsk', () => {
  test('the levels stand in their own order, each with its digit', () => {
    const levels = choice('Calm', 'Cross', 'Furious')
    const lines = levelsAsk(levels, 'x', 'text-1234').messages.at(-1)?.content.split('\n') ?? []
    const places = levels.labels.map(({ name }, place) =>
      lines.findIndex((line) => line.startsWith(digitAt(place)) && line.includes(name)),
    )
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })
  test('more levels than digits are refused', () => {
    const many = Array.from({ length: mostLevels + 1 }, (_, n) => `${n}`)
    expect(() => levelsAsk(choice(...many), '', 'text-1234')).toThrow(RangeError)
  })
})

describe('lettersReadout', () => {
  test('what one answer showed of each label, before anything is renormalised', () => {
    const read = lettersReadout(
      [token('A', { A: 0.5, ' A': 0.1, B: 0.2, 'C)': 0.05, Sure: 0.1 })],
      [...'ABCD'],
    )
    expect(read.masses).toEqual([
      expect.closeTo(0.6, 12),
      expect.closeTo(0.2, 12),
      expect.closeTo(0.05, 12),
      null,
    ])
    expect(read.missing).toBeCloseTo(0.05, 12)
    expect(read.unlistedAtMost).toBeCloseTo(0.05, 12)
    expect(read).toMatchObject({ listed: 5, warnings: [] })
  })

  test('the masses are in the order of the symbols, whatever their order in the list', () =>
    expect(lettersReadout([token('A', { A: 0.5, B: 0.25 })], ['C', 'B', 'A']).masses).toEqual([
      null,
      expect.closeTo(0.25, 12),
      expect.closeTo(0.5, 12),
    ]))

  test('fillers of −100 and less stand for “filtered”, and count as not listed', () => {
    const filler = { ...alternative('B', 1), logprob: -9999 }
    const { alternatives, ...rest } = token('A', { A: 0.5 })
    const read = lettersReadout([{ ...rest, alternatives: [...alternatives, filler] }], ['A', 'B'])
    expect(read).toMatchObject({ masses: [expect.closeTo(0.5, 12), null], listed: 1 })
  })

  test.each([
    { read: digitIn, name: 'digitIn', texts: { '3': '3', ' 4.': '4', '**5**': '5', '12': null, A: null } },
    {
      read: yesOrNoIn,
      name: 'yesOrNoIn',
      texts: { Yes: 'yes', ' no': 'no', '"NO"': 'no', 'Yes,': 'yes', Yesterday: null, Nope: null, '': null },
    },
  ])('$name', ({ read, texts }) => {
    for (const [text, symbol] of Object.entries(texts)) expect([text, read(text)]).toEqual([text, symbol])
  })
})

describe('one answer by letter', () => {
  test('sums every alternative that trims to a letter, and renormalises', () => {
    const read = lettersResult([token('A', { A: 0.5, ' A': 0.1, B: 0.2, 'C)': 0.05, Sure: 0.1 })], labels)
    expect(read.labelMass).toBeCloseTo(0.85, 9)
    expect(read.missingMass).toBeCloseTo(0.05, 9)
    expect(read.labels.map(({ id }) => id)).toEqual(names)
    expect(read.labels[0]?.probability).toBeCloseTo(0.6 / 0.85, 9)
    expect(read.labels[0]?.lower).toBeCloseTo(0.6 / 0.9, 9)
    expect(read.labels[0]?.upper).toBeCloseTo(0.65 / 0.9, 9)
  })

  test('a label that is not listed is unknown with an upper bound, never zero', () => {
    const read = lettersResult([token('A', { A: 0.9, B: 0.06 })], labels)
    const access = rowOf(read, 'Access')
    expect(access).toMatchObject({ probability: null, lower: 0 })
    expect(access.upper).toBeCloseTo(0.04 / 1, 9)
  })

  test('even a list that sums to one leaves room for what rounding hid', () => {
    const read = lettersResult([token('A', { A: 1 })], labels)
    expect(read.warnings).toContain('list-cut')
    expect(read.labels.at(-1)?.upper).toBeGreaterThan(0)
  })

  test('white space before the letter is walked over, and its own list counts', () => {
    const read = lettersResult([token('\n', { '\n': 0.8, A: 0.1 }), token('B', { B: 0.9, A: 0.05 })], labels)
    expect(read.labels[0]?.id).toBe('Bug')
    expect(read.labelMass).toBeCloseTo(0.1 + 0.8 * 0.95, 9)
    expect(read.missingMass).toBeCloseTo(0.1 + 0.8 * 0.05, 9)
  })

  test('a small letter is a word, not an option', () => {
    const read = lettersResult([token('a', { a: 0.7, A: 0.1, Sure: 0.1 })], labels)
    expect(read.labelMass).toBeCloseTo(0.1, 9)
    expect(read.warnings).toContain('letter-elsewhere')
  })

  test('no tokens say nothing', () => {
    expect(lettersResult([], labels)).toMatchObject({ labelMass: 0, missingMass: 1, listed: null })
  })

  test('shares sum to one and lie within their bounds', () => {
    const weights = fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(weights, fc.double({ min: 0, max: 1, noNaN: true }), (raw, rest) => {
        const total = raw.reduce((sum, weight) => sum + weight, 0) + rest
        const listed = Object.fromEntries(
          raw.map((weight, index) => ['ABCDEF'.charAt(index), weight / total]),
        )
        expectSound(lettersResult([token('A', listed)], labels))
      }),
    )
  })
})

describe('lettersDecision', () => {
  test.each([
    {
      name: 'clear',
      listed: { A: 0.9, B: 0.05, C: 0.03, D: 0.01 },
      verdict: 'accept',
      reason: 'clear of your thresholds',
    },
    { name: 'close', listed: { A: 0.48, B: 0.41, C: 0.09 }, verdict: 'ask', reason: 'close' },
    {
      name: 'low top',
      listed: { A: 0.5, B: 0.3, C: 0.15, D: 0.04 },
      verdict: 'review',
      reason: 'under your threshold',
    },
    {
      name: 'off label',
      listed: { A: 0.2, Sure: 0.7, B: 0.01 },
      verdict: 'review',
      reason: 'little of the answer',
    },
    {
      name: 'no letter',
      listed: { A: 0, Sure: 0.9, The: 0.1 },
      verdict: 'none',
      reason: 'none of the options',
    },
  ])('$name: $verdict', ({ listed, verdict, reason }) => {
    const shown = Object.fromEntries(Object.entries(listed).filter(([, p]) => p > 0))
    const decision = lettersDecision([token(Object.keys(shown)[0] ?? '', shown)], labelSet)
    expect(decision.verdict).toBe(verdict)
    expect(decision.reason).toContain(reason)
  })

  test('an unlisted rival counts with all that it may have', () => {
    const decision = lettersDecision([token('A', { A: 0.7 })], labelSet)
    expect(decision.margin).toBeCloseTo(1 - 0.3, 9)
    expect(decision.provenance).toEqual({ ...provenance, kind: 'measured', listed: 1 })
  })

  test('confidence is how far the top is above chance, with all that was not listed on it or on the others', () => {
    const decision = lettersDecision([token('A', { A: 0.7 })], labelSet)
    expect(decision.confidence?.lower).toBeCloseTo((0.7 - 0.25) / 0.75, 9)
    expect(decision.confidence?.upper).toBeCloseTo(1, 9)
    expect(decision.reportedConfidence).toBeNull()
    expect(lettersDecision([], labelSet).confidence).toBeNull()
  })
})
