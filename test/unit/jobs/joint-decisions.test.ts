import { expect, test } from 'vitest'

import { jointDecisions } from '../../../utils/jobs/joint-decisions'
import type { Source, SourceEvent } from '../../../utils/jobs/source'
import type { Ask } from '../../../utils/model/ask'
import type { LabelSet } from '../../../utils/model/label-set'
import { decisionAsk, questionId } from '../../../utils/scoring/decision-ask'
import { supportTriage } from '../../../utils/storage/support-triage'
import { all, ask as plainAsk } from './examples'

const { signal } = new AbortController()
const labelSets: readonly LabelSet[] = [
  supportTriage,
  { ...supportTriage, id: 'tone', question: 'How does it sound?' },
  { ...supportTriage, id: 'urgent', type: 'predicate', question: 'Is it urgent?' },
]
const usage = { promptTokens: 90, completionTokens: 1 }

/** A decision endpoint that answers in order, with ids or without. */
function endpoint(hasIds: boolean) {
  const asked: Ask[] = []
  const source: Source = async function* (ask) {
    asked.push(ask)
    if (ask.type !== 'decision') return
    for (const [index] of ask.questions.entries()) {
      const answer = {
        id: hasIds ? questionId(index) : null,
        index,
        refused: false,
        probabilities: [{ value: `answer ${index}`, probability: 1 }],
        reportedConfidence: null,
        labelMass: null,
      }
      yield { type: 'decision-answer', answer }
    }
    yield { type: 'answer-usage', usage }
  }
  return { asked, source }
}
const valueOf = (events: readonly SourceEvent[]) =>
  events.flatMap((event) =>
    event.type === 'decision-answer' ? event.answer.probabilities.map(({ value }) => value) : [],
  )

test.each([true, false])('one request answers every label set, by ids: %s', async (hasIds) => {
  const { asked, source } = endpoint(hasIds)
  const joined = jointDecisions(labelSets)(source)
  const answers = await Promise.all(
    labelSets.map((labelSet) => all(joined(decisionAsk([labelSet], 'Please refund me'), signal))),
  )
  expect(asked).toEqual([decisionAsk(labelSets, 'Please refund me')])
  expect(answers.map(valueOf)).toEqual([['answer 0'], ['answer 1'], ['answer 2']])
  expect(answers.map((events) => events.some(({ type }) => type === 'answer-usage'))).toEqual([
    true,
    false,
    false,
  ])
})

test('what is no question of theirs passes through', async () => {
  const { asked, source } = endpoint(true)
  const joined = jointDecisions(labelSets)(source)
  const other = decisionAsk([{ ...supportTriage, question: 'Another one?' }], 'x')
  expect(valueOf(await all(joined(other, signal)))).toEqual(['answer 0'])
  await all(joined(plainAsk, signal))
  expect(asked).toEqual([other, plainAsk])
})
