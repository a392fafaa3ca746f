import { fakeBrowser } from 'wxt/testing/fake-browser'

import { database } from '../../../utils/storage/database'

/** Everything that is stored, by place, as text. */
export async function stored() {
  const db = await database()
  return {
    secrets: JSON.stringify(await db.getAll('secrets')),
    runs: JSON.stringify(await db.getAll('runs')),
    examples: JSON.stringify(await db.getAll('examples')),
    reviews: JSON.stringify(await db.getAll('reviews')),
    local: JSON.stringify(await fakeBrowser.storage.local.get(null)),
    session: JSON.stringify(await fakeBrowser.storage.session.get(null)),
    sync: JSON.stringify(await fakeBrowser.storage.sync.get(null)),
  }
}

export async function clearAll(): Promise<void> {
  const db = await database()
  for (const name of db.objectStoreNames) await db.clear(name)
  fakeBrowser.reset()
}
