import { expect, test } from 'vitest'

import { lock, unlock } from '../../../utils/storage/lock'

test('a key comes back under its passphrase and under no other', { timeout: 30_000 }, async () => {
  const key = 'sk-0123456789-ключ'
  const locked = await lock(key, 'correct horse')
  expect(locked.iterations).toBe(900_000)
  expect(JSON.stringify(locked)).not.toContain('0123456')
  expect([locked.salt.length, locked.iv.length]).toEqual([24, 16])
  expect(await unlock(locked, 'correct horse')).toBe(key)
  expect(await unlock(locked, 'correct horsf')).toBeNull()
  expect(await unlock({ ...locked, data: locked.iv }, 'correct horse')).toBeNull()
})
