import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

import type { Run } from '../model/run'
import { migrations } from './migrations'
import type { Secret } from './secret'

export interface Schema extends DBSchema {
  runs: { key: string; value: Run; indexes: { startedAt: number } }
  /** Keys live here because a content script can read `storage.local` in Firefox, and never the extension's IndexedDB. */
  secrets: { key: string; value: Secret }
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
