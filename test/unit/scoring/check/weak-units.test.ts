import { expect, test } from 'vitest'

import { weakUnits } from '../../../../utils/scoring/check/weak-units'
import type { Unit } from '../../../../utils/scoring/units'

const unit = (text: string, probability: number | null): Unit => ({
  text,
  first: 0,
  tokens: [],
  logprob: probability === null ? null : Math.log(probability),
})
const filler = Array.from({ length: 40 }, () => unit(' word', 0.9))

test('names, numbers and negations come first by how unlikely they are; function words and marks never', () => {
  const units = [
    unit('The', 0.01),
    unit(' 1936', 0.02),
    unit(',', 0.001),
    unit(' not', 0.04),
    unit(' of', 0.001),
  ]
  expect(weakUnits([...units, ...filler])).toEqual([1, 3])
})

test('one in twenty at most', () => {
  const units = Array.from({ length: 100 }, (_, place) => unit(` name${place}`, 0.3 - place / 1000))
  expect(weakUnits(units)).toEqual([99, 98, 97, 96, 95])
})

test('what is likely or unknown is not weak', () => {
  expect(weakUnits([unit('Paris', 0.6), unit('Rome', null)])).toEqual([])
})
