import { roundingHalfWidth } from '../../maths/rounding-half-width'
import type { DecisionAnswer } from '../../model/answer'
import type { PhrasingShares } from '../../model/check'
import type { LabelProbability } from '../../model/decision'
import type { Label } from '../../model/label-set'
import { hiddenByRounding } from '../letters-readout'
import { poolReadings } from '../pool-readings'
import type { Phrasing } from '../predicate-asks'
import type { Reading } from '../reading'
import type { Result } from '../result'

/** An endpoint's answer to the same predicate in one phrasing. */
export interface PhrasedAnswer {
  readonly phrasing: Phrasing
  readonly answer: DecisionAnswer
}

/**
 * One result from an endpoint's answers in both phrasings: the mean in log space, as for other readouts, and as bounds all
 * that their rounding may hide. A probability that was rounded to 0 is counted as half of what rounds to 0, so that one
 * phrasing alone settles nothing.
 *
 * @returns `null` where no answer has a usable number
 */
export function truthFrom(
  answers: readonly PhrasedAnswer[],
  labels: readonly Label[],
): { readonly result: Result; readonly phrasings: PhrasingShares } | null {
  const sent = answers.flatMap(({ answer, phrasing }) => {
    const sides = sidesOf(answer)
    return sides === null ? [] : [phrasing === 'plain' ? sides : turned(sides)]
  })
  if (sent.length === 0) return null
  const result = poolReadings(
    sent.map(({ half, no, yes }) => reading(Math.max(yes, half / 2), Math.max(no, half / 2))),
    labels,
  )
  const wide = poolReadings(
    sent.map(({ half, no, yes }) => reading(Math.max(0, yes - half), Math.max(0, no - half))),
    labels,
  )
  const masses = answers.flatMap(({ answer }) => answer.labelMass ?? [])
  const whole = {
    ...result,
    labels: result.labels.map((label) => within(label, wide)),
    // How much fell on yes or no is known only where the endpoint tells it.
    labelMass: masses.length === 0 ? null : Math.min(...masses),
    missingMass: null,
    entropy: wide.entropy,
    listed: null,
  }
  const own = (phrasing: Phrasing) => {
    const place = answers.findIndex((each) => each.phrasing === phrasing)
    const sides = answers[place] === undefined ? null : sidesOf(answers[place].answer)
    return sides === null ? null : phrasing === 'plain' ? sides.yes : sides.no
  }
  return { result: whole, phrasings: { plain: own('plain'), turned: own('turned') } }
}

interface Sides {
  readonly yes: number
  readonly no: number
  readonly half: number
}

function sidesOf({ probabilities }: DecisionAnswer): Sides | null {
  const sent = new Map(probabilities.map(({ value, probability }) => [value, probability]))
  const [yes, no] = ['true', 'false'].map((value) => sent.get(value) ?? null)
  const values = [yes, no].flatMap((value) => (value != null && value >= 0 && value <= 1 ? [value] : []))
  const total = values.reduce((sum, value) => sum + value, 0)
  if (total === 0) return null
  const share = yes == null ? 1 - (no ?? 0) : yes / (no == null ? Math.max(1, yes) : total)
  return { yes: share, no: 1 - share, half: roundingHalfWidth(values) }
}

function turned({ half, no, yes }: Sides): Sides {
  return { yes: no, no: yes, half }
}

function reading(yes: number, no: number): Reading {
  const missing = Math.max(hiddenByRounding, 1 - yes - no)
  return { masses: [yes, no], missing, unlistedAtMost: missing, listed: null, warnings: [] }
}

function within(label: LabelProbability, wide: Result): LabelProbability {
  const bounds = wide.labels.find(({ id }) => id === label.id) ?? label
  const share = label.probability ?? bounds.upper
  return { ...label, lower: Math.min(bounds.lower, share), upper: Math.max(bounds.upper, share) }
}
