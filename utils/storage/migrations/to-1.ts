import type { IDBPDatabase } from 'idb'

import type { Schema } from '../database'

/** Version 1: runs by id, in order of their start; secrets by connection. */
export function migrateTo1(db: IDBPDatabase<Schema>): void {
  db.createObjectStore('runs', { keyPath: 'id' }).createIndex('startedAt', 'startedAt')
  db.createObjectStore('secrets', { keyPath: 'connectionId' })
}
