import { createHash } from 'node:crypto'

import { expect, test } from 'vitest'

import { type LabelSet, offeredLabels, predicateLabels } from '../../../utils/model/label-set'
import {
  claimAsk,
  claimDecisionAsk,
  claimLikelihoodAsk,
  emptyClaimAsk,
} from '../../../utils/scoring/check/claim-asks'
import { labelOrders } from '../../../utils/scoring/label-orders'
import { lettersAsk } from '../../../utils/scoring/letters-ask'
import { levelsAsk } from '../../../utils/scoring/levels-ask'
import { contentFree, likelihoodAsk } from '../../../utils/scoring/likelihood-ask'
import { phrasings, predicateAsk } from '../../../utils/scoring/predicate-asks'
import { wording } from '../../../utils/scoring/wording'
import { wordsAsk } from '../../../utils/scoring/words-ask'
import { label } from './examples'

/** These stay as they are, whatever the defaults become. */
const choice: LabelSet = {
  id: 'mood',
  version: 1,
  type: 'choice',
  name: 'Mood',
  question: 'How does this sound?',
  labels: [{ ...label('Glad', 'happy'), description: 'content or thankful' }, label('Sad'), label('Angry')],
  noneOfThese: true,
  readout: 'auto',
  thresholds: { accept: 0.7, margin: 0.15, mass: 0.5 },
  promise: null,
  coverage: null,
  followUp: { clarify: false, queue: false, escalateTo: null },
}
const levels: LabelSet = { ...choice, type: 'score' }
const predicate: LabelSet = { ...choice, type: 'predicate', labels: predicateLabels }
const text = 'I was charged twice.'
const marker = 'text-0123456789abcdef'

const labels = offeredLabels(choice)
const asks = [
  ...labelOrders(labels).map((order) => lettersAsk(choice.question, order, text, marker)),
  wordsAsk(choice.question, labels, text, marker),
  levelsAsk(levels, text, marker),
  ...phrasings.map((phrasing) => predicateAsk(predicate, phrasing, text, marker)),
  ...phrasings.flatMap((phrasing) => [
    claimAsk('It was I.', { text, question: '', marker }, phrasing),
    claimAsk('It was I.', { text, question: 'Who was it?', marker }, phrasing),
    ...predicateLabels.flatMap((one) => [
      claimLikelihoodAsk('It was I.', one, phrasing),
      emptyClaimAsk(one, phrasing),
    ]),
  ]),
  claimDecisionAsk(['It was I.'], { text, question: 'Who was it?', marker }),
  ...[text, contentFree].flatMap((each) => labels.map((one) => likelihoodAsk(choice, one, each, marker))),
]

// A calibration holds for the words that it was fitted under. Where this goes red because requests changed on purpose: add
// one to `wording` in utils/scoring/wording.ts (once for each release is enough), then put the new number and digest here.
test('requests are worded as this version of the wording says', () => {
  const digest = createHash('sha256').update(JSON.stringify(asks)).digest('hex')
  expect({ wording, digest }).toEqual({
    wording: 1,
    digest: '9a23af152791cb9eaed3a09b3747bfd6bbd3e9ae21680e59dd74ebcfa4c92dfe',
  })
})
