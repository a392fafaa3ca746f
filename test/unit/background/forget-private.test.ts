import { beforeEach, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'

import { forgetPrivate } from '../../../entrypoints/background/forget-private'
import { type KeptDraft, playgroundDraft } from '../../../utils/storage/playground-draft'

const draft: KeptDraft = { mode: 'answer', prompt: 'Where is it?', systemPrompt: '' }

beforeEach(() => fakeBrowser.reset())

test.each([
  { windows: [false, true], hidden: draft },
  { windows: [false], hidden: null },
  { windows: [], hidden: null },
])('with these windows left, private or not: $windows', async ({ windows, hidden }) => {
  Object.assign(fakeBrowser.windows, { getAll: async () => windows.map((incognito) => ({ incognito })) })
  await playgroundDraft(false).set(draft)
  await playgroundDraft(true).set(draft)
  await forgetPrivate()
  expect(await playgroundDraft(true).get()).toEqual(hidden)
  expect(await playgroundDraft(false).get()).toEqual(draft)
})
