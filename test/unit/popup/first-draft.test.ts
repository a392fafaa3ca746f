import { expect, test } from 'vitest'

import { firstDraft } from '../../../entrypoints/popup/first-draft'
import { defaultSettings } from '../../../utils/storage/settings'
import { connectionTo } from '../jobs/examples'

const playground = { system: 'Be brief.', temperature: 0.7, maximumTokens: 64 }
const connections = [connectionTo('https://api.example/v1', 'm')]
const typed = { mode: 'score', prompt: 'Typed.', systemPrompt: 'Be long.' } as const
const options = { model: 'm', temperature: 0.7, maximumTokens: 64, prediction: '' }

test.each([
  { name: 'nothing typed', kept: null, draft: { mode: 'answer', prompt: '', systemPrompt: 'Be brief.' } },
  { name: 'something typed', kept: typed, draft: typed },
  {
    name: 'what was typed erased',
    kept: { ...typed, systemPrompt: '' },
    draft: { ...typed, systemPrompt: '' },
  },
])('$name: the model in use, the options of last time, and what was typed', ({ kept, draft }) => {
  const now = { ...defaultSettings, playground, connections, activeConnection: 'c' }
  expect(firstDraft(now, kept)).toEqual({ ...draft, ...options })
})
