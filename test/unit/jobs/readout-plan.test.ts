import { describe, expect, test } from 'vitest'

import { readoutPlan } from '../../../utils/jobs/readout-plan'
import { type LabelSet, predicateLabels } from '../../../utils/model/label-set'
import { type Readout, readouts } from '../../../utils/model/provenance'
import type { QuestionType } from '../../../utils/model/question'
import { choice } from '../scoring/examples'

const names = (count: number) => Array.from({ length: count }, (_, n) => `label ${n}`)
const setOf = (type: QuestionType, count: number): LabelSet =>
  type === 'predicate' ? { ...choice(), type, labels: predicateLabels } : { ...choice(...names(count)), type }

describe('requests', () => {
  test.each<{ readout: Readout; type: QuestionType; count: number; fewest: number; most: number }>([
    { readout: 'letters', type: 'choice', count: 2, fewest: 2, most: 2 },
    { readout: 'letters', type: 'choice', count: 3, fewest: 2, most: 3 },
    { readout: 'letters', type: 'choice', count: 5, fewest: 2, most: 5 },
    { readout: 'letters', type: 'choice', count: 26, fewest: 2, most: 5 },
    { readout: 'letters', type: 'score', count: 5, fewest: 1, most: 1 },
    { readout: 'words', type: 'choice', count: 5, fewest: 1, most: 1 },
    { readout: 'words', type: 'predicate', count: 2, fewest: 2, most: 2 },
    { readout: 'likelihood', type: 'choice', count: 4, fewest: 4, most: 8 },
    { readout: 'likelihood', type: 'predicate', count: 2, fewest: 2, most: 4 },
    { readout: 'likelihood', type: 'score', count: 3, fewest: 3, most: 6 },
    { readout: 'sampled', type: 'choice', count: 4, fewest: 10, most: 10 },
    { readout: 'sampled', type: 'score', count: 4, fewest: 10, most: 10 },
    { readout: 'decisions', type: 'choice', count: 4, fewest: 1, most: 1 },
    { readout: 'decisions', type: 'predicate', count: 2, fewest: 1, most: 1 },
    { readout: 'system-one', type: 'score', count: 4, fewest: 1, most: 1 },
  ])('$readout of a $type with $count labels: $fewest to $most', ({ count, fewest, most, readout, type }) =>
    expect(readoutPlan(readout, setOf(type, count), 'x')).toMatchObject({ readout, fewest, most }),
  )

  test('“none of these” is one more label', () => {
    const set = { ...choice(...names(3)), noneOfThese: true }
    expect(readoutPlan('letters', set, 'x').most).toBe(4)
    expect(readoutPlan('likelihood', set, 'x').most).toBe(8)
  })
})

describe('tokens of one request', () => {
  const cases = readouts.flatMap((readout) =>
    (['choice', 'predicate', 'score'] as const).map((type) => ({ readout, type })),
  )
  test.each(cases)(
    '$readout of a $type: the text, at four characters each, and the words about it',
    ({ readout, type }) => {
      const tokens = (length: number) => readoutPlan(readout, setOf(type, 3), 'a'.repeat(length)).tokens
      expect(tokens(4000) - tokens(0)).toBe(1000)
      expect(tokens(0)).toBeGreaterThan(5)
      expect(tokens(0)).toBeLessThan(500)
      expect(Number.isInteger(tokens(3))).toBe(true)
    },
  )
})
