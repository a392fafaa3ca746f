import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

import type { LabelledExample, ReviewItem } from '../model/labelled-example'
import type { Run } from '../model/run'
import { migrations } from './migrations'
import type { Secret } from './secret'

export interface Schema extends DBSchema {
  runs: { key: string; value: Run; indexes: { startedAt: number } }
  /** Keys live here because a content script can read `storage.local` in Firefox, and never the extension's IndexedDB. */
  secrets: { key: string; value: Secret }
  /** What the person confirmed or corrected. */
  examples: {
    key: string
    value: LabelledExample
    indexes: { key: string; labelSet: [labelSetId: string, at: number] }
  }
  /** Texts that wait for a person; the run has the text. */
  reviews: { key: string; value: ReviewItem; indexes: { at: number } }
}

let opened: Promise<IDBPDatabase<Schema>> | null = null

/** The extension's own database, opened once. */
export function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('surelight', migrations.length, {
    async upgrade(db, from, _, transaction) {
      for (const migrate of migrations.slice(from)) await migrate(db, transaction)
    },
    terminated() {
      opened = null
    },
  })
  return opened
}
