import { beforeEach, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'

import { keepOptions } from '../../../entrypoints/popup/keep-options'
import { defaultSettings, settings } from '../../../utils/storage/settings'

beforeEach(() => fakeBrowser.reset())

test.each([
  { name: 'kept for the next time', incognito: false, isKept: true },
  { name: 'not stored from a private window', incognito: true, isKept: false },
])('the options of an answer are $name', async ({ incognito, isKept }) => {
  Object.assign(fakeBrowser.windows, { getCurrent: async () => ({ incognito }) })
  const options = { system: 'You are my doctor.', temperature: 0.5, maximumTokens: 64 }
  await keepOptions(options)
  expect((await settings.getValue()).playground).toEqual(isKept ? options : defaultSettings.playground)
  const stored = JSON.stringify(await fakeBrowser.storage.local.get(null))
  expect(stored.includes('my doctor')).toBe(isKept)
})
