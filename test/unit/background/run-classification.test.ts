import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'

import { runClassification } from '../../../entrypoints/background/run-classification'
import { allLabelSets } from '../../../utils/model/label-set'
import type { ClassificationRun } from '../../../utils/model/run'
import { defaultSettings, settings } from '../../../utils/storage/settings'
import { connectionTo } from '../jobs/examples'

beforeEach(() => {
  fakeBrowser.reset()
  Object.assign(fakeBrowser.storage.local, { setAccessLevel: () => Promise.resolve() })
})

test.each([
  ['the one in use', null],
  ['one that was deleted', 'support-triage'],
  ['all of them', allLabelSets],
])(
  'where there is no label set, a text for %s is not asked about, and it is said so',
  async (_, labelSetId) => {
    const connection = connectionTo('http://127.0.0.1:9/v1', 'none')
    await settings.setValue({
      ...defaultSettings,
      labelSets: [],
      activeLabelSet: null,
      connections: [connection],
      activeConnection: connection.id,
    })
    const runs: ClassificationRun[] = []
    await runClassification({
      text: 'I was charged twice.',
      labelSetId,
      shorten: false,
      sample: false,
      isPrivate: false,
      tabId: null,
      signal: new AbortController().signal,
      onRun: (run) => runs.push(run),
    })
    expect(runs).toMatchObject([{ state: 'failed', failure: { kind: 'label-set-missing' } }])
  },
)
