import { expect, test } from 'vitest'

import { claimFailures } from '../../../../utils/jobs/check/claim-failures'
import type { ClaimAnswer } from '../../../../utils/jobs/check/claim-readout'
import { failure } from '../../../../utils/jobs/failures'
import type { FailureKind } from '../../../../utils/model/failure'

const answered = { phrasings: { plain: null, turned: null } } as ClaimAnswer

test.each<{ name: string; comes: readonly (FailureKind | null)[]; end: string | null }>([
  { name: 'answers', comes: [null, null, null], end: null },
  { name: 'what is about one sentence', comes: Array(9).fill('content-filtered'), end: null },
  { name: 'a broken server at first', comes: ['server-error'], end: 'at once' },
  { name: 'a broken server later', comes: [null, 'server-error', 'stalled'], end: null },
  { name: 'in a row', comes: [null, 'overloaded', 'stream-cut', 'not-json'], end: 'when over' },
  { name: 'not in a row', comes: [null, 'malformed', 'stalled', null, 'answer-error', 'stalled'], end: null },
  { name: 'a refused sentence is an answer', comes: ['question-refused', 'stalled', 'stalled'], end: null },
  { name: 'what would fail of all', comes: [null, 'key-refused'], end: 'at once' },
  { name: 'a rate limit that was waited for', comes: [null, 'rate-limited'], end: 'at once' },
  { name: 'a stop', comes: [null, 'stopped'], end: 'at once' },
])('$name: $end', ({ comes, end }) => {
  const judge = claimFailures()
  const ends = comes.map((kind) => judge([kind === null ? answered : { ...failure('stopped'), kind }]))
  const last = ends.pop()
  expect(ends.every((each) => each === null)).toBe(true)
  expect(last?.isAtOnce).toBe(end === null ? undefined : end === 'at once')
  expect(last?.cause.kind).toBe(end === null ? undefined : comes.at(-1))
})
