import { browser } from 'wxt/browser'

import { createEngine } from '../../utils/engine/engine'
import { openModel } from '../../utils/engine/model-files'
import { loadWllama } from '../../utils/engine/wllama-runner'
import type { EngineState } from '../../utils/model/stored-model'
import { openEngineChannel } from '../../utils/protocol/engine-channel'
import { createModelStore } from './model-store'
import { serveRequest } from './serve-request'
import { stayAwake } from './stay-awake'
import { threadsToUse } from './threads'

/**
 * The page that holds the built-in model and its files: an offscreen document in Chrome, a frame of the background page in
 * Firefox. It shows nothing.
 */
const idle = 5 * 60_000

let running: Pick<EngineState, 'loaded' | 'busy'> = { loaded: null, busy: 0 }

const engine = createEngine({
  open: openModel,
  load: (file) =>
    loadWllama(file, { folder: browser.runtime.getURL('/wllama' as '/'), threads: threadsToUse() }),
  idle,
  onChange: (loaded, busy) => {
    running = { loaded, busy }
    void tell()
  },
})

const store = createModelStore({ onChange: () => void tell(), beforeDelete: engine.unload })

const channel = openEngineChannel((message) => {
  switch (message.type) {
    case 'carry':
      void serveRequest(message, engine, channel)
      break
    case 'state-ask':
      void tell()
      break
    case 'model-unload':
      void engine.unload()
      break
    case 'model-download':
    case 'model-resume':
    case 'model-pause':
    case 'model-delete':
    case 'model-import':
      void store.obey(message)
      break
    default:
    // What this page says itself comes from another life of it, if at all.
  }
})

async function tell(): Promise<void> {
  const { free, models } = await store.state()
  channel.post({ type: 'state', state: { models, free, ...running } })
  stayAwake(running.busy > 0 || models.some(({ state }) => state === 'downloading'))
}
