import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { auroc } from '../../../utils/maths/auroc'
import { riskCoverage } from '../../../utils/maths/risk-coverage'
import { confidences, outcomes } from './examples/forty-points'

const items = fc.array(fc.tuple(fc.integer({ min: 0, max: 8 }), fc.boolean()), {
  minLength: 1,
  maxLength: 30,
})
const split = (each: readonly (readonly [number, boolean])[]) =>
  [each.map(([score]) => score), each.map(([, right]) => right)] as const
const bad = [
  { name: 'no values', scores: [], right: [] },
  { name: 'different lengths', scores: [0.5], right: [] },
  { name: 'NaN', scores: [0.5, Number.NaN], right: [true, false] },
]

describe('auroc', () => {
  // shared/golden/12_auroc.json: scikit-learn's roc_auc_score, scipy's rankdata.
  test.each([
    { name: 'forty points', scores: confidences, right: outcomes, area: 0.7129120879120879 },
    { name: 'ties count half', scores: [0.5, 0.5, 0.5, 0.9], right: [true, false, true, true], area: 2 / 3 },
    { name: 'perfect', scores: [0.1, 0.2, 0.8, 0.9], right: [false, false, true, true], area: 1 },
    { name: 'reversed', scores: [0.9, 0.8, 0.2, 0.1], right: [false, false, true, true], area: 0 },
    { name: 'all tied', scores: [0.5, 0.5, 0.5, 0.5], right: [false, true, false, true], area: 0.5 },
  ])('$name', ({ scores, right, area }) => expect(auroc(scores, right)).toBeCloseTo(area, 12))
  test.each([[[true, true]], [[false, false]]])('of one kind only there is none: %j', (right) =>
    expect(auroc([0.1, 0.9], right)).toBeNull(),
  )
  test('is the share of pairs that are in order, and turns round with the scores', () => {
    fc.assert(
      fc.property(items, (each) => {
        const [scores, right] = split(each)
        const pairs = each
          .filter(([, isRight]) => isRight)
          .flatMap(([high]) => each.filter(([, isRight]) => !isRight).map(([low]) => Math.sign(high - low)))
        const area = auroc(scores, right)
        const share = pairs.reduce((sum, sign) => sum + (sign + 1) / 2, 0) / pairs.length
        if (pairs.length === 0) expect(area).toBeNull()
        else expect(area).toBeCloseTo(share, 12)
        const turned = auroc(
          scores.map((score) => -score),
          right,
        )
        expect(turned === null ? null : 1 - turned).toEqual(area === null ? null : expect.closeTo(area, 12))
      }),
    )
  })
  test.each(bad)('$name is refused', ({ scores, right }) =>
    expect(() => auroc(scores, right)).toThrow(RangeError),
  )
})

describe('riskCoverage', () => {
  // shared/golden/13_risk_coverage_aurc.json, the tie-averaged figures, computed with numpy.
  test.each([
    {
      name: '8 points',
      confidences: [0.99, 0.95, 0.9, 0.8, 0.7, 0.6, 0.55, 0.5],
      outcomes: [true, true, false, true, true, false, false, true],
      risks: [0.0, 0.0, 0.3333333333333333, 0.25, 0.2, 0.3333333333333333, 0.42857142857142855, 0.375],
      area: 0.2400297619047619,
      optimalArea: 0.10342261904761904,
      excessArea: 0.13660714285714284,
      errorRate: 0.375,
      ratio: 0.4969863013698627,
    },
    {
      name: '40 points',
      confidences: confidences,
      outcomes: outcomes,
      risks: [
        0.5, 0.5, 0.3333333333333333, 0.25, 0.2, 0.16666666666666666, 0.14285714285714285, 0.125,
        0.2222222222222222, 0.2, 0.18181818181818182, 0.16666666666666666, 0.15384615384615385,
        0.14285714285714285, 0.2, 0.1875, 0.17647058823529413, 0.16666666666666666, 0.21052631578947367, 0.2,
        0.19047619047619047, 0.22727272727272727, 0.21739130434782608, 0.20833333333333334, 0.24,
        0.23076923076923078, 0.25925925925925924, 0.25, 0.27586206896551724, 0.26666666666666666,
        0.25806451612903225, 0.28125, 0.2727272727272727, 0.29411764705882354, 0.3142857142857143,
        0.3055555555555556, 0.32432432432432434, 0.3157894736842105, 0.3333333333333333, 0.35,
      ],
      area: 0.24604774247869907,
      optimalArea: 0.07431984023113507,
      excessArea: 0.17172790224756398,
      errorRate: 0.35,
      ratio: (0.35 - 0.24604774247869907) / (0.35 - 0.07431984023113507),
    },
    {
      name: 'all tied',
      confidences: [0.5, 0.5, 0.5, 0.5],
      outcomes: [false, true, false, true],
      risks: [0.5, 0.5, 0.5, 0.5],
      area: 0.5,
      optimalArea: 0.20833333333333334,
      excessArea: 0.2916666666666667,
      errorRate: 0.5,
      ratio: (0.5 - 0.5) / (0.5 - 0.20833333333333334),
    },
  ])('$name', ({ confidences, outcomes, risks, area, optimalArea, excessArea, errorRate, ratio }) => {
    const result = riskCoverage(confidences, outcomes)
    expect(result.points).toHaveLength(risks.length)
    for (const [index, { coverage, risk }] of result.points.entries()) {
      expect(coverage).toBeCloseTo((index + 1) / risks.length, 12)
      expect(risk).toBeCloseTo(risks[index] ?? -1, 12)
    }
    expect(result.area).toBeCloseTo(area, 12)
    expect(result.optimalArea).toBeCloseTo(optimalArea, 12)
    expect(result.excessArea).toBeCloseTo(excessArea, 12)
    expect(result.errorRate).toBeCloseTo(errorRate, 12)
    expect(result.rejectionRatio).toBeCloseTo(ratio, 12)
  })
  test.each([
    { right: [true, true], errorRate: 0 },
    { right: [false, false], errorRate: 1 },
  ])('with an error rate of $errorRate no order is better than another', ({ right, errorRate }) =>
    expect(riskCoverage([0.1, 0.9], right)).toMatchObject({
      area: errorRate,
      excessArea: 0,
      errorRate,
      rejectionRatio: null,
    }),
  )
  test('the order of the items does not matter, and no order is better than the optimal one', () => {
    fc.assert(
      fc.property(items, (each) => {
        const result = riskCoverage(...split(each))
        const turned = riskCoverage(...split(each.toReversed()))
        expect(turned.area).toBeCloseTo(result.area, 12)
        expect(result.excessArea).toBeGreaterThanOrEqual(-1e-12)
        expect(result.points.at(-1)?.risk).toBeCloseTo(result.errorRate, 12)
        expect(result.rejectionRatio ?? 1).toBeLessThanOrEqual(1 + 1e-12)
      }),
    )
  })
  test.each(bad)('$name is refused', ({ scores, right }) =>
    expect(() => riskCoverage(scores, right)).toThrow(RangeError),
  )
})
