import { type LabelSet, offeredLabels } from '../model/label-set'
import { descriptionHints } from './hints/description-hints'
import type { LabelSetHint } from './hints/hint'
import { nameHints } from './hints/name-hints'
import { pairHints } from './hints/pair-hints'
import { scriptHints } from './hints/script-hint'

/** Alternatives that endpoints list at most. */
const mostListed = 20

/**
 * What makes the labels of a set hard to tell apart, each in one sentence with what to do; none of it keeps the set from
 * being saved. Whether two labels mean the same, or are of two languages in one script, is not judged.
 */
export function labelSetHints(labelSet: LabelSet): readonly LabelSetHint[] {
  const { labels, type } = labelSet
  if (type === 'predicate') return questionHints(labelSet)
  return [
    ...(type === 'score' ? levelHints(labelSet) : countHints(labelSet)),
    ...pairHints(labelSet),
    ...nameHints(labelSet),
    ...scriptHints(labels),
    ...descriptionHints(labels),
  ]
}

/** An "or" asks two things, but "or not" does not. */
function questionHints({ question }: LabelSet): LabelSetHint[] {
  if (!/\bor\b(?!\s+not\b)/i.test(question)) return []
  return [
    {
      kind: 'two-questions',
      sentence: 'The question has an “or” in it: ask one thing, so that a yes means it.',
    },
  ]
}

function levelHints({ labels }: LabelSet): LabelSetHint[] {
  if (labels.length !== 2) return []
  return [
    {
      kind: 'few-levels',
      sentence:
        'Two levels tell little more than yes or no: add a level between them, or ask a question of yes or no.',
    },
  ]
}

/** Only what is read from one list of alternatives can be cut off by its length. */
function countHints(labelSet: LabelSet): LabelSetHint[] {
  const count = offeredLabels(labelSet).length
  const isListed = ['auto', 'letters', 'words'].includes(labelSet.readout)
  if (count <= mostListed || !isListed) return []
  return [
    {
      kind: 'many-options',
      sentence: `A list of ${mostListed} alternatives cannot show all ${count} options, so bounds get wide: consider two label sets, one after the other.`,
    },
  ]
}
