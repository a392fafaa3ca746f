import * as v from 'valibot'
import { browser } from 'wxt/browser'

import { endpointOf } from '../../utils/jobs/endpoint-of'
import { failure } from '../../utils/jobs/failures'
import { listModels } from '../../utils/jobs/list-models'
import { testConnection } from '../../utils/jobs/test-connection'
import type { Connection } from '../../utils/model/connection'
import { type PageAnswers, pageMessage, type PageMessage } from '../../utils/protocol/page-messages'
import { clearExamples } from '../../utils/storage/examples'
import { forgetDrafts } from '../../utils/storage/playground-draft'
import { clearReviews } from '../../utils/storage/reviews'
import { clearRuns } from '../../utils/storage/runs'
import {
  forgetSecret,
  lockSecrets,
  saveSecret,
  secretStates,
  unlockSecrets,
} from '../../utils/storage/secrets'
import { originOf } from '../../utils/transport/endpoint'
import { useModels } from './built-in-model'
import { checkSelection, classifySelection } from './commands'
import { isHostAllowed, keyFor } from './connect'
import { correctRun } from './correct-run'
import { openEngine } from './engine-host'
import { setFloating } from './floating'
import { whileAlive } from './keep-alive'
import { selectedFrame } from './selected-frame'
import { startWatching, stopWatching } from './watch-sites'

/** Answers one message of the extension's own pages. No answer holds a key. */
export async function answerPage(raw: unknown): Promise<PageAnswers[keyof PageAnswers] | undefined> {
  const { success, output } = v.safeParse(pageMessage, raw)
  return success ? answer(output) : undefined
}

async function answer(message: PageMessage): Promise<PageAnswers[keyof PageAnswers]> {
  switch (message.type) {
    case 'connection-test':
      return whileAlive(new AbortController().signal, async (signal) =>
        testConnection(message.connection, await access(message), signal),
      )
    case 'models-list':
      return whileAlive(new AbortController().signal, async (signal) => {
        const { isHostAllowed: allowed, ...key } = await access(message)
        return listModels(endpointOf(message.connection, key), allowed, signal)
      })
    case 'key-save': {
      const origin = originOf(message.baseUrl)
      if (origin === null) return { failure: failure('key-missing') }
      await saveSecret({ ...message, origin })
      return { failure: null }
    }
    case 'key-forget':
      await forgetSecret(message.connectionId)
      return null
    case 'key-states':
      return secretStates()
    case 'keys-unlock':
      return { fitted: await unlockSecrets(message.passphrase) }
    case 'keys-lock':
      await lockSecrets()
      return null
    case 'selection-classify':
      return { failure: await classifySelection(await browser.tabs.get(message.tabId), message.labelSetId) }
    case 'selection-check':
      return { failure: await checkSelection(await browser.tabs.get(message.tabId)) }
    case 'selection-read': {
      const frame = await selectedFrame(message.tabId)
      if (frame === null) return { text: '', failure: failure('page-closed-to-extensions') }
      return { text: frame.text, failure: frame.text === '' ? failure('selection-empty') : null }
    }
    case 'run-correct':
      await correctRun(message.runId, message.labelId)
      return null
    case 'watch-start':
      return { isWatched: await startWatching(message.site) }
    case 'watch-stop':
      await stopWatching(message.site)
      return null
    case 'floating-set':
      return { isOn: await setFloating(message.isOn) }
    case 'examples-clear':
      await clearExamples()
      return null
    case 'runs-clear':
      await Promise.all([clearRuns(), clearReviews(), forgetDrafts()])
      return null
    case 'engine-open':
      await openEngine()
      return null
    case 'engine-busy':
      return null
    case 'models-changed':
      await useModels(message.models)
      return null
    default:
      throw new TypeError(`unexpected message ${JSON.stringify(message satisfies never)}`)
  }
}

/** The key typed into the form, else the stored one. */
async function access({ connection, key }: { readonly connection: Connection; readonly key: string | null }) {
  const allowed = await isHostAllowed(connection.baseUrl)
  if (key !== null) return { key, keyOrigin: originOf(connection.baseUrl), isHostAllowed: allowed }
  const stored = await keyFor(connection)
  return { ...('kind' in stored ? { key: '', keyOrigin: null } : stored), isHostAllowed: allowed }
}
