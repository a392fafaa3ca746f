import { describe, expect, test } from 'vitest'

import { chosenAlternative } from '../../../components/token/chosen-alternative'
import { splitUnit } from '../../../components/token/split-unit'
import { noTokenFocus, pinToken, pointAtToken } from '../../../components/token/token-focus'
import { tokenKeyTarget } from '../../../components/token/token-keys'
import { TokenSpan } from '../../../components/token/token-span'
import { tokenWords } from '../../../components/token/token-words'
import { unitAt } from '../../../components/token/unit-at'
import { nextWeakUnit } from '../../../components/token/weak-unit'
import { type Token, unscoredToken } from '../../../utils/model/token'
import { type Unit, units as unitsOf } from '../../../utils/scoring/units'

const plain = (text: string) => text.replaceAll('\u00A0', ' ')

function token(text: string, probability: number, listed = true): Token {
  const bytes = [...new TextEncoder().encode(text)]
  const own = { text, bytes, logprob: Math.log(probability) }
  const rest = { text: ' else', bytes: null, logprob: Math.log(1 - probability) }
  const alternatives = probability >= 0.5 ? [own, rest] : [rest, own]
  return { ...own, channel: 'content', alternatives, listed }
}

/** Probabilities 0.99, 0.3, 0.9, 0.1, 0.99: the second and the fourth are in doubt. */
const five = unitsOf(
  [0.99, 0.3, 0.9, 0.1, 0.99].map((probability, index) => token(` w${index}`, probability)),
)

describe('tokenKeyTarget', () => {
  test.each([
    ['ArrowRight', 1, false, 2],
    ['ArrowLeft', 1, false, 0],
    ['ArrowRight', 1, true, 0],
    ['ArrowLeft', 1, true, 2],
    ['ArrowRight', 4, false, 4],
    ['ArrowLeft', 0, false, 0],
    ['Home', 3, false, 0],
    ['End', 1, true, 4],
    ['n', 1, false, 3],
    ['n', 3, false, 1],
    ['p', 1, false, 3],
    ['p', 2, false, 1],
    ['x', 2, false, null],
  ])('%s from %d, right to left %s, leads to %s', (key, from, isRightToLeft, target) => {
    const elements = () => []
    const context = { key, units: five, colouring: 'probability', from, isRightToLeft, elements } as const
    expect(tokenKeyTarget(context)).toBe(target)
  })
})

test('where nothing is in doubt, nothing is next', () => {
  expect(nextWeakUnit(unitsOf([token('a', 0.99)]), 0, 1, 'probability')).toBeNull()
  expect(nextWeakUnit([], -1, 1, 'probability')).toBeNull()
})

test.each([
  [0, 0],
  [2, 1],
  [3, -1],
  [9, -1],
])('the unit whose first token is %d is at %d', (first, position) => {
  const units = [{ first: 0 }, { first: 2 }] as unknown as readonly Unit[]
  expect(unitAt(units, first)).toBe(position)
})

test.each([
  [' word', { before: ' ', word: 'word', after: '' }],
  ['.\n\n', { before: '', word: '.', after: '\n\n' }],
  ['\n', { before: '\n', word: '', after: '' }],
  ['a b', { before: '', word: 'a b', after: '' }],
])('%j is split into its word and the space around it', (text, split) =>
  expect(splitUnit(text)).toEqual(split),
)

test('the chosen token is found among its alternatives by bytes and number', () => {
  expect(chosenAlternative(token('a', 0.3))).toBe(1)
  expect(chosenAlternative(token('a', 0.7))).toBe(0)
  expect(chosenAlternative(unscoredToken('a'))).toBe(-1)
})

test('a pin stays while the pointer moves on, and a second click lets go', () => {
  const pointed = pointAtToken(noTokenFocus, 3)
  expect(pointed).toEqual({ active: 3, pinned: false })
  const pinned = pinToken(pointed, 3)
  expect(pinned).toEqual({ active: 3, pinned: true })
  expect(pointAtToken(pinned, 5)).toBe(pinned)
  expect(pinToken(pinned, 5)).toEqual({ active: 5, pinned: true })
  expect(pinToken(pinned, 3)).toEqual({ active: 3, pinned: false })
})

test.each([
  [token('a', 0.25), '25 %, rank 2, log-probability −1.39, surprisal 2.00 bits.'],
  [token('a', 0.25, false), '25 %, rank 2 or later, log-probability −1.39, surprisal 2.00 bits.'],
  [unscoredToken('a'), 'No number from the endpoint.'],
])('a token is described %#', (one, words) => {
  const [unit] = unitsOf([one])
  expect(unit && plain(tokenWords(unit))).toBe(words)
})

describe('what other tools may rely on: a token', () => {
  const shown = (unit: Unit | undefined) => {
    if (unit === undefined) throw new TypeError('no unit')
    return TokenSpan({
      unit,
      colouring: 'probability',
      isActive: false,
      isReachable: false,
      describedBy: 'd',
    }).props
  }

  test('has its index and its log-probability', () => {
    expect(shown(five[1])).toMatchObject({ 'data-token': '', 'data-index': 1, 'data-logprob': Math.log(0.3) })
  })

  test('has no log-probability where there is no number', () => {
    const [unit] = unitsOf([unscoredToken('a')])
    expect(shown(unit)).toMatchObject({ 'data-token': '', 'data-index': 0 })
    expect(shown(unit)['data-logprob']).toBeUndefined()
  })
})
