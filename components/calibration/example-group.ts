import type { Conditions } from '../../utils/model/conditions'
import type { LabelledExample } from '../../utils/model/labelled-example'

/** Corrections under the same conditions. */
export interface ExampleGroup {
  /** `conditionsKey` of them. */
  readonly key: string
  readonly conditions: Conditions
  /** The oldest first, at least one. */
  readonly examples: readonly LabelledExample[]
}

/** Corrections by their conditions, the group with the newest one first. */
export function exampleGroups(examples: readonly LabelledExample[]): readonly ExampleGroup[] {
  const byAge = examples.toSorted((a, b) => a.at - b.at)
  return [...Map.groupBy(byAge, ({ key }) => key)]
    .flatMap(([key, own]) => {
      const last = own.at(-1)
      return last === undefined ? [] : { key, conditions: last.conditions, examples: own, newest: last.at }
    })
    .toSorted((a, b) => b.newest - a.newest)
    .map(({ conditions, examples, key }) => ({ key, conditions, examples }))
}
