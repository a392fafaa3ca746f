import { beforeEach, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'

import { forgetDrafts, type KeptDraft, playgroundDraft } from '../../../utils/storage/playground-draft'

const open: KeptDraft = { mode: 'answer', prompt: 'Where is it?', systemPrompt: '' }
const hidden: KeptDraft = { mode: 'score', prompt: 'Nobody knows.', systemPrompt: 'Whisper.' }
const kept = async () => [await playgroundDraft(false).get(), await playgroundDraft(true).get()]

beforeEach(async () => {
  fakeBrowser.reset()
  await playgroundDraft(false).set(open)
  await playgroundDraft(true).set(hidden)
})

test('what is typed in a private window stays among those, and neither is on the disk', async () => {
  expect(await kept()).toEqual([open, hidden])
  expect(await fakeBrowser.storage.local.get(null)).toEqual({})
})

test('both are forgotten at once', async () => {
  await forgetDrafts()
  expect(await kept()).toEqual([null, null])
})
