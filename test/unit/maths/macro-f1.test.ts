import { expect, test } from 'vitest'

import { macroF1 } from '../../../utils/maths/macro-f1'

// sklearn.metrics.f1_score(truths, predicted, labels=range(classes), average='macro', zero_division=nan), scikit-learn
// 1.9.1; a `null` was passed as a class that is not among the labels.
test.each([
  {
    name: 'three classes',
    truths: [0, 0, 1, 1, 2, 2, 2, 0],
    predicted: [0, 1, 1, 1, 2, 0, 2, 0],
    classes: 3,
    score: 0.7555555555555555,
  },
  {
    name: 'no answer misses the true class and blames no other',
    truths: [0, 0, 1, 1, 2, 2, 2, 0],
    predicted: [0, 1, 1, null, 2, 0, 2, null],
    classes: 3,
    score: 0.5666666666666668,
  },
  {
    name: 'classes that do not occur are left out',
    truths: [0, 0, 1, 1],
    predicted: [0, 1, 1, 1],
    classes: 4,
    score: 0.7333333333333334,
  },
  {
    name: 'a class that is only predicted counts as 0',
    truths: [0, 0, 1, 1],
    predicted: [0, 2, 1, 1],
    classes: 4,
    score: 0.5555555555555555,
  },
  { name: 'all right', truths: [0, 1, 1], predicted: [0, 1, 1], classes: 2, score: 1 },
  { name: 'no answers at all', truths: [0, 1], predicted: [null, null], classes: 2, score: 0 },
])('$name', ({ truths, predicted, classes, score }) =>
  expect(macroF1(predicted, truths, classes)).toBeCloseTo(score, 12),
)

test.each([
  { name: 'no items', predicted: [], truths: [], classes: 2 },
  { name: 'different lengths', predicted: [0], truths: [0, 1], classes: 2 },
  { name: 'a prediction that is no class', predicted: [2], truths: [0], classes: 2 },
  { name: 'a truth that is no class', predicted: [0], truths: [-1], classes: 2 },
  { name: 'half a class', predicted: [0.5], truths: [0], classes: 2 },
])('$name is refused', ({ predicted, truths, classes }) =>
  expect(() => macroF1(predicted, truths, classes)).toThrow(RangeError),
)
