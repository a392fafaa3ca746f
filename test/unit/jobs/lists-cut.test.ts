import { expect, test } from 'vitest'

import { listedCount, mostListed } from '../../../utils/jobs/listed-count'
import { listsCut } from '../../../utils/jobs/probe/lists-cut'
import { unscoredToken } from '../../../utils/model/token'
import { token } from '../token'

const certain = token('A', { A: 1 })
const sure = token('A', { A: 0.97, B: 0.02 })
const unsure = token('A', { A: 0.5, B: 0.3, C: 0.19 })
const holed = token('A', { A: 0.5, B: 0.2 })

test.each([
  { name: 'as long as asked for', tokens: [sure, unsure], asked: 3, cut: 'no' },
  { name: 'longer where there is more doubt', tokens: [certain, sure, unsure], asked: 20, cut: 'yes' },
  { name: 'one certain entry', tokens: [certain], asked: 20, cut: 'unknown' },
  { name: 'all certain entries', tokens: [certain, certain], asked: 20, cut: 'unknown' },
  { name: 'of nearly one length', tokens: [sure, unsure], asked: 20, cut: 'unknown' },
  { name: 'of one length, with a hole', tokens: [holed, sure], asked: 20, cut: 'no' },
  { name: 'of one length, without a hole', tokens: [sure, sure], asked: 20, cut: 'unknown' },
  { name: 'of more lengths, with a hole', tokens: [certain, holed], asked: 20, cut: 'unknown' },
  { name: 'one entry of doubt', tokens: [token('A', { A: 0.4 })], asked: 20, cut: 'no' },
  { name: 'none', tokens: [unscoredToken('A')], asked: 20, cut: 'unknown' },
  { name: 'none asked for', tokens: [certain], asked: 0, cut: 'unknown' },
  { name: 'one asked for', tokens: [certain], asked: 1, cut: 'unknown' },
])('lists $name: $cut', ({ tokens, asked, cut }) => expect(listsCut(tokens, asked)).toBe(cut))

test('only what the endpoint listed counts', () => {
  expect(listedCount(unsure)).toBe(3)
  expect(listedCount({ ...unsure, listed: false })).toBe(2)
  expect(listedCount(unscoredToken('A'))).toBe(0)
  expect(mostListed([sure, unsure])).toBe(3)
  expect(mostListed([{ ...certain, listed: false }])).toBeNull()
  expect(mostListed([])).toBeNull()
})
