import { browser } from 'wxt/browser'

import { createEngine } from '../../utils/engine/engine'
import { openModel } from '../../utils/engine/model-files'
import { loadWllama } from '../../utils/engine/wllama-runner'
import type { EngineState } from '../../utils/model/stored-model'
import { type EngineCommand, type EngineNews, openEngineChannel } from '../../utils/protocol/engine-channel'
import { enginePort } from '../../utils/protocol/engine-messages'
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

const channel = openEngineChannel<EngineCommand, EngineNews>((command) => {
  switch (command.type) {
    case 'state-ask':
      void tell()
      break
    case 'model-unload':
      void engine.unload()
      break
    default:
      void store.obey(command)
  }
})

async function tell(): Promise<void> {
  const { free, models } = await store.state()
  channel.post({ type: 'state', state: { models, free, ...running } })
  stayAwake(running.busy > 0 || models.some(({ state }) => state === 'downloading'))
}

browser.runtime.onConnect.addListener((port) => {
  // The background alone asks over ports; ports between other parts of the extension are none of ours.
  const isOurs = port.sender?.id === browser.runtime.id && port.sender.tab === undefined
  if (port.name === enginePort && isOurs) serveRequest(port, engine)
})
