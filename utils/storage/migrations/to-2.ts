import type { IDBPDatabase, IDBPTransaction } from 'idb'

import type { Run } from '../../model/run'
import type { Schema } from '../database'

/** Version 2: what was asked says its type, and provenance says what is known of temperature and of cut lists. */
export async function migrateTo2(
  _: IDBPDatabase<Schema>,
  transaction: IDBPTransaction<Schema, ('runs' | 'secrets' | 'examples' | 'reviews')[], 'versionchange'>,
): Promise<void> {
  const store = transaction.objectStore('runs')
  for (const run of await store.getAll()) await store.put(migrateRun(run))
}

const provenance = { temperatureMode: 'unknown', truncated: null } as const

function migrateRun(run: Run): Run {
  if (run.type === 'answer') {
    const ask = { ...run.ask, type: 'answer', prediction: null } as typeof run.ask
    return { ...run, ask, provenance: { ...run.provenance, ...provenance } }
  }
  if (run.type !== 'classification' || run.decision === null) return run
  const { decision } = run
  return {
    ...run,
    decision: {
      ...decision,
      confidence: null,
      reportedConfidence: null,
      provenance: { ...decision.provenance, ...provenance },
    },
  }
}
