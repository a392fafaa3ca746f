import { expect, test } from 'vitest'

import { pooledShare } from '../../bench/check/share-of-true'
import { someStatements, type Statement } from '../../bench/check/statements'

const all: Statement[] = Array.from({ length: 40 }, (_, index) => ({
  file: 'facts.csv',
  text: `Statement ${index}.`,
  isTrue: index % 2 === 0,
}))
const textsOf = (some: readonly Statement[]) => some.map(({ text }) => text)

test('half of the statements are true', () => {
  const some = someStatements(all, 10)
  expect(some).toHaveLength(10)
  expect(some.filter(({ isTrue }) => isTrue)).toHaveLength(5)
})

test('the order of the file changes nothing', () => {
  expect(someStatements(all.toReversed(), 10)).toEqual(someStatements(all, 10))
})

test('fewer are among more, and a trial sees none of them', () => {
  const measured = textsOf(someStatements(all, 20))
  expect(measured).toEqual(expect.arrayContaining(textsOf(someStatements(all, 6))))
  const trial = textsOf(someStatements(all, 20, 10))
  expect(trial.filter((text) => measured.includes(text))).toEqual([])
})

test('what stands there twice counts once, and what is said to be both is left out', () => {
  const [one, other] = all
  if (one === undefined || other === undefined) throw new Error('too few')
  expect(someStatements([one, one, other], 2)).toEqual([one, other])
  expect(() => someStatements([one, { ...one, isTrue: false }, other], 2)).toThrow(RangeError)
})

test.each([
  [[0.8], 0.8],
  [[0.8, 0.8], 0.8],
  [[0.9, 0.1], 0.5],
  // Odds of 9 and of 1 have the geometric mean 3.
  [[0.9, 0.5], 0.75],
])('shares %j pool to %d', (shares, expected) => {
  expect(pooledShare(shares)).toBeCloseTo(expected, 12)
})
