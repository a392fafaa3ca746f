import type { Conditions } from '../model/conditions'
import type { LabelledExample } from '../model/labelled-example'
import { database } from './database'

export async function putExample(example: LabelledExample): Promise<void> {
  await (await database()).put('examples', example)
}

export async function deleteExample(id: string): Promise<void> {
  await (await database()).delete('examples', id)
}

/** The label that was said to be right; `null` where nothing is kept: corrections can be deleted apart from their results. */
export async function truthOf(id: string): Promise<string | null> {
  return (await (await database()).get('examples', id))?.truth ?? null
}

/** Every correction under the same conditions, the oldest first. */
export async function examplesOf(key: string): Promise<LabelledExample[]> {
  const examples = await (await database()).getAllFromIndex('examples', 'key', key)
  return examples.toSorted((a, b) => a.at - b.at)
}

/** Every correction of a label set under whatever conditions, the oldest first. */
export async function examplesOfLabelSet(labelSetId: string): Promise<LabelledExample[]> {
  return (await database()).getAllFromIndex(
    'examples',
    'labelSet',
    IDBKeyRange.bound([labelSetId, -Infinity], [labelSetId, Infinity]),
  )
}

/** The conditions of the last correction of a label set; `null` where there is none. */
export async function lastConditions(labelSetId: string): Promise<Conditions | null> {
  const range = IDBKeyRange.bound([labelSetId, -Infinity], [labelSetId, Infinity])
  const cursor = await (
    await database()
  )
    .transaction('examples')
    .store.index('labelSet')
    .openCursor(range, 'prev')
  return cursor?.value.conditions ?? null
}

export async function clearExamples(): Promise<void> {
  await (await database()).clear('examples')
}
