import { offeredLabels } from '../../utils/model/label-set'
import type { ClassificationRun } from '../../utils/model/run'

/** A label to choose, and its share; `null` where that is not known. */
export interface ReviewChoice {
  readonly id: string
  readonly name: string
  readonly share: number | null
}

/** The labels of a run in the order that its result shows them, the likeliest first. */
export function reviewChoices({ decision, labelSet }: ClassificationRun): readonly ReviewChoice[] {
  const offered = offeredLabels(labelSet)
  const places = new Map((decision?.labels ?? []).map(({ id }, place) => [id, place]))
  return offered
    .toSorted((a, b) => (places.get(a.id) ?? Infinity) - (places.get(b.id) ?? Infinity) || 0)
    .map(({ id, name }) => ({
      id,
      name,
      share: decision?.labels.find((label) => label.id === id)?.probability ?? null,
    }))
}

/** Whether the answer has numbers, so that saying what is right can teach anything. */
export function canTeach({ decision }: ClassificationRun): boolean {
  return decision?.labels[0]?.probability != null && decision.provenance.readout !== null
}
