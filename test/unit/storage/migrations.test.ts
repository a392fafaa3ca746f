import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'

import { database } from '../../../utils/storage/database'
import { migrations } from '../../../utils/storage/migrations'

test('a new database has the stores of the newest version', async () => {
  const db = await database()
  expect(db.version).toBe(migrations.length)
  expect([...db.objectStoreNames]).toEqual(['runs', 'secrets'])
  const { store } = db.transaction('runs')
  expect([store.keyPath, [...store.indexNames]]).toEqual(['id', ['startedAt']])
  expect(db.transaction('secrets').store.keyPath).toBe('connectionId')
})

test('it is opened once', async () => {
  expect(await database()).toBe(await database())
})
