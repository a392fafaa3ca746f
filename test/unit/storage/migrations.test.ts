import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'

import { database } from '../../../utils/storage/database'
import { migrations } from '../../../utils/storage/migrations'

test('a new database has the stores of the newest version', async () => {
  const db = await database()
  expect(db.version).toBe(migrations.length)
  expect([...db.objectStoreNames]).toEqual(['examples', 'reviews', 'runs', 'secrets'])
  const shape = (name: 'examples' | 'reviews' | 'runs' | 'secrets') => {
    const { store } = db.transaction(name)
    return [store.keyPath, [...store.indexNames]]
  }
  expect(shape('runs')).toEqual(['id', ['startedAt']])
  expect(shape('secrets')).toEqual(['connectionId', []])
  expect(shape('examples')).toEqual(['id', ['key', 'labelSet']])
  expect(shape('reviews')).toEqual(['id', ['at']])
})

test('it is opened once', async () => {
  expect(await database()).toBe(await database())
})
