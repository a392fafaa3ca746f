import { describe, expect, test } from 'vitest'

import { wilsonInterval } from '../../../utils/maths/wilson-interval'
import { decide } from '../../../utils/scoring/decide'
import { samplesReadout } from '../../../utils/scoring/samples-readout'
import { choice, label, provenance, rowOf } from './examples'

const labels = [label('Billing', 'Payments'), label('Bug'), label('Bug report'), label('Access')]
const times = (count: number, answer: string) => Array.from({ length: count }, () => answer)

describe('answers that were drawn', () => {
  test.each([
    { name: 'all of one label', answers: times(10, 'Billing'), counts: { Billing: 10 } },
    {
      name: 'several labels',
      answers: [...times(7, 'Billing'), ...times(3, 'Access')],
      counts: { Billing: 7, Access: 3 },
    },
    {
      name: 'however they are written',
      answers: ['**Billing**', ' billing.', 'Payments', '"Billing"\nbecause it is about money'],
      counts: { Billing: 4 },
    },
    {
      name: 'a label that begins another one',
      answers: [...times(4, 'Bug'), ...times(2, 'Bug report'), 'Bugs'],
      counts: { Bug: 5, 'Bug report': 2 },
    },
    {
      name: 'some of none',
      answers: [...times(6, 'Billing'), 'I cannot say', '', 'Billing and Access', 'Bill'],
      counts: { Billing: 6 },
    },
    { name: 'none of any', answers: ['Sorry', 'No'], counts: {} },
  ])('$name', ({ answers, counts }) => {
    const result = samplesReadout(answers, labels)
    const all = Object.values<number>(counts).reduce((total, count) => total + count, 0)
    for (const { id } of labels) {
      const count = (counts as Readonly<Record<string, number>>)[id] ?? 0
      const { lower, upper } = wilsonInterval(count, all)
      expect(rowOf(result, id)).toMatchObject({ probability: count === 0 ? null : count / all, lower, upper })
    }
    expect(result.labelMass).toBeCloseTo(all / answers.length, 12)
    expect(result).toMatchObject({ missingMass: null, entropy: null, listed: null })
  })

  test('ten of ten are not certain', () => {
    // shared/golden/14_clopper_pearson_wilson_min_n.json, wilson_95 of 10 of 10 and of 0 of 10; scipy.stats.binomtest.
    const result = samplesReadout(times(10, 'Billing'), labels)
    expect(rowOf(result, 'Billing').lower).toBeCloseTo(0.7224672001371107, 9)
    expect(rowOf(result, 'Access').upper).toBeCloseTo(0.2775327998628892, 9)
  })

  test('the likeliest comes first, and the unnamed last', () => {
    const { labels: rows } = samplesReadout([...times(3, 'Billing'), ...times(7, 'Access')], labels)
    expect(rows.map(({ id }) => id)).toEqual(['Access', 'Billing', 'Bug', 'Bug report'])
  })

  test('a decision from them says so', () => {
    const decision = decide(
      samplesReadout(times(10, 'A'), [label('A'), label('B')]),
      choice('A', 'B'),
      provenance,
      'sampled',
    )
    expect(decision).toMatchObject({ certified: true, provenance: { kind: 'sampled' } })
  })
})
