import type { IDBPDatabase, IDBPTransaction } from 'idb'

import type { Run } from '../../model/run'
import type { Schema } from '../database'

/** Version 3: corrections and the review queue; a classification says how it was asked and what followed from it. */
export async function migrateTo3(
  db: IDBPDatabase<Schema>,
  transaction: IDBPTransaction<Schema, ('runs' | 'secrets' | 'examples' | 'reviews')[], 'versionchange'>,
): Promise<void> {
  const examples = db.createObjectStore('examples', { keyPath: 'id' })
  examples.createIndex('key', 'key')
  examples.createIndex('labelSet', ['conditions.labelSetId', 'at'])
  db.createObjectStore('reviews', { keyPath: 'id' }).createIndex('at', 'at')
  const store = transaction.objectStore('runs')
  for (const run of await store.getAll()) await store.put(migrateRun(run))
}

function migrateRun(run: Run): Run {
  if (run.type !== 'classification') return run
  const { decision, labelSet } = run
  return {
    ...run,
    plan: null,
    requests: decision === null ? 0 : 1,
    correction: null,
    clarification: null,
    secondOpinion: null,
    labelSet: {
      ...labelSet,
      type: 'choice',
      labels: labelSet.labels.map((label) => ({ ...label, aliases: [] })),
      readout: 'auto',
      promise: null,
      coverage: null,
      followUp: { clarify: false, queue: false, escalateTo: null },
    },
    decision: decision && {
      ...decision,
      certified: false,
      expectation: null,
      stability: null,
      otherForms: [],
      calibration: null,
      plausible: null,
      learning: null,
    },
  }
}
