import { expect, test } from 'vitest'

import { scoredOf } from '../../../entrypoints/check.content/scored-of'
import type { AnswerRun } from '../../../utils/model/run'
import { longestText } from '../../../utils/protocol/limits'
import { answerRun } from '../jobs/examples'

const scored = (text: string): AnswerRun => ({
  ...answerRun(),
  ask: { type: 'score', prefix: '', text, alternatives: 20 },
})
const long = 'a'.repeat(longestText)

test.each([
  ['the text as it stands', 'It is.', 'It is.', true],
  ['a text that has grown since', 'It is.', 'It is. It was.', false],
  ['another text', 'It is.', 'It was', false],
  ['the first part of a text that is too long', long, `${long} and more`, true],
])('of %s', (_, asked, text, isOf) => {
  const run = scored(asked)
  expect(scoredOf(run, text)).toBe(isOf ? run : null)
})

test('of nothing that was scored', () => expect(scoredOf(null, 'It is.')).toBeNull())
