import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { formatCount } from '../../../components/format/format-count'
import { formatDuration } from '../../../components/format/format-duration'
import { formatInterval, formatUpperBound, intervalTells } from '../../../components/format/format-interval'
import { formatLogprob } from '../../../components/format/format-logprob'
import { formatMeasure } from '../../../components/format/format-measure'
import { formatPoints } from '../../../components/format/format-points'
import { formatProbability } from '../../../components/format/format-probability'
import { formatSecondsLeft } from '../../../components/format/format-seconds-left'
import { plural } from '../../../components/format/plural'
import { visibleWhitespace } from '../../../components/format/visible-whitespace'

/** Expected texts are written with plain spaces. */
const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ')

describe('formatProbability', () => {
  test.each([
    [0, '<0.1 %'],
    [0.0004, '<0.1 %'],
    [0.001, '0.1 %'],
    [0.004, '0.4 %'],
    [0.00996, '1 %'],
    [0.01, '1 %'],
    [0.482, '48 %'],
    [0.9899, '99 %'],
    [0.992, '99.2 %'],
    [0.999, '99.9 %'],
    [0.9991, '>99.9 %'],
    [0.9996, '>99.9 %'],
    [1, '>99.9 %'],
    [Number.NaN, '–'],
  ])('%d is %s', (probability, text) => expect(plain(formatProbability(probability, 'en'))).toBe(text))

  test.each([
    ['de', 0.004, '0,4 %'],
    ['fr', 0.48, '48 %'],
    ['tr', 0.48, '%48'],
  ])('in %s, %d is %s', (locale, probability, text) =>
    expect(plain(formatProbability(probability, locale))).toBe(text),
  )

  test('never claims none or all', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (probability) => {
        expect(['0 %', '100 %']).not.toContain(plain(formatProbability(probability, 'en')))
      }),
    )
  })
})

describe('formatInterval', () => {
  test.each([
    [0.46, 0.51, '46–51'],
    [0.088, 0.12, '8–12'],
    [0.29, 0.29, '29–29'],
    [0, 0.0093, '0–1'],
    [0.0021, 0.0049, '0.2–0.5'],
    [0.9912, 0.9979, '99.1–99.8'],
    [0, 1, '0–100'],
  ])('%d to %d is %s', (lower, upper, text) => expect(formatInterval({ lower, upper }, 'en')).toBe(text))

  test('holds what it was made from', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(share, share, (one, other) => {
        const [lower, upper] = [Math.min(one, other), Math.max(one, other)]
        const [low, high] = formatInterval({ lower, upper }, 'en').split('–').map(Number)
        expect(low).toBeLessThanOrEqual(lower * 100 + 1e-6)
        expect(high).toBeGreaterThanOrEqual(upper * 100 - 1e-6)
      }),
    )
  })

  test.each([
    [0.411, 0.412, false],
    [0.39, 0.44, true],
    [0, 0.0005, false],
  ])('%d to %d tells more than a number: %s', (lower, upper, tells) =>
    expect(intervalTells({ lower, upper })).toBe(tells),
  )

  test.each([
    [0, '≤ 0.1 %'],
    [0.0032, '≤ 0.4 %'],
    [0.0093, '≤ 1 %'],
    [0.012, '≤ 2 %'],
    [1, '≤ 100 %'],
  ])('at most %d is %s', (upper, text) => expect(plain(formatUpperBound(upper, 'en'))).toBe(text))
})

describe('formatDuration', () => {
  test.each([
    [-5, '0 ms'],
    [45, '45 ms'],
    [612, '0.6 s'],
    [9_940, '9.9 s'],
    [9_960, '10 s'],
    [59_400, '59 s'],
    [125_000, '2 min 5 s'],
  ])('%d ms is %s', (milliseconds, text) => expect(plain(formatDuration(milliseconds, 'en'))).toBe(text))

  test.each([
    [11_600, '12 s'],
    [200, '1 s'],
    [-4_000, '1 s'],
    [75_000, '1 min 15 s'],
  ])('%d ms are left for %s', (left, text) => expect(plain(formatSecondsLeft(left, 0, 'en'))).toBe(text))
})

test.each([
  [0, '0.00'],
  [-0, '0.00'],
  [-0.32, '−0.32'],
  [-0.0042, '−0.0042'],
  [-12.345, '−12.35'],
])('the log-probability %d is %s', (logprob, text) => expect(formatLogprob(logprob, 'en')).toBe(text))

test.each([
  [1.38, '1.38'],
  [1, '1.00'],
  [12.34, '12.3'],
  [1234.5, '1,235'],
])('the measure %d is %s', (value, text) => expect(formatMeasure(value, 'en')).toBe(text))

test.each([
  [0.07, '7 points'],
  [0.01, '1 point'],
  [0.004, '0.4 points'],
  [-0.031, '−3 points'],
  [0, '0 points'],
])('the difference %d is %s', (difference, text) => expect(plain(formatPoints(difference, 'en'))).toBe(text))

test('counts', () => {
  expect(formatCount(100_000, 'en')).toBe('100,000')
  expect(plain(plural(1, 'token'))).toBe('1 token')
  expect(plain(plural(2, 'token'))).toBe('2 tokens')
})

test.each([
  [' Maurice', '␣Maurice'],
  ['\n\n', '⏎⏎'],
  ['\ta', '⇥a'],
  ['\u200B', 'U+200B'],
  ['', '∅'],
  ['🗼', '🗼'],
])('%j is drawn as %s', (text, drawn) => expect(visibleWhitespace(text)).toBe(drawn))
