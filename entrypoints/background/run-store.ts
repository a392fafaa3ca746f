import { privateRuns, type RunStore, storedRuns } from '../../utils/storage/runs'

const inMemory = privateRuns()

/** Nothing from a private window is stored. */
export function runStore(isPrivate: boolean): RunStore {
  return isPrivate ? inMemory : storedRuns
}
