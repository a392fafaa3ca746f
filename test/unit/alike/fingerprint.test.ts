import { expect, test } from 'vitest'

import { isSame } from '../../../entrypoints/alike.content/fingerprint'

const review = 'I was charged twice for November, and nobody answers.'

test.each([
  ['it is as it was', review, review, true],
  ['it has grown at its end', review, `${review} Show answers (2)`, true],
  ['it says something else', review, 'The export crashes with an error on every report.', false],
  ['it has lost its end', review, review.slice(0, -5), false],
  ['it has grown at its beginning', review, `New ${review}`, false],
  ['a short text is known by all of it', 'Yes', 'Yes, but not today', false],
  ['nothing is nothing', '', '', true],
  ['nothing is no beginning', '', review, false],
])('%s', (_, before, now, same) => expect(isSame(before, now)).toBe(same))
