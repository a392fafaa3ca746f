import { useEffect, useRef, useState } from 'preact/hooks'

import { AddModel } from '../../components/engine/add-model'
import { EngineMemory } from '../../components/engine/engine-memory'
import { ModelRow } from '../../components/engine/model-row'
import type { ModelAction, OfferedModel } from '../../components/engine/offered-model'
import { catalogue } from '../../utils/engine/catalogue'
import type { EngineState } from '../../utils/model/stored-model'
import { callBackground } from '../../utils/protocol/call-background'
import { type SendToEngine, watchEngine } from '../../utils/protocol/engine-client'
import { changeSettings, type Settings } from '../../utils/storage/settings'
import { allowHost } from './allow-host'
import { baseUrlProblem } from './base-url-problem'
import { offeredModels } from './offered-models'

interface BuiltInModelProps {
  readonly settings: Settings
  readonly onClose: () => void
}

const nothing: EngineState = { models: [], loaded: null, busy: 0, free: null }

/** The model inside the browser: which there are, which are here, which one is used. */
export function BuiltInModel({ settings, onClose }: BuiltInModelProps) {
  const [state, setState] = useState(nothing)
  const [hub, setHub] = useState(settings.hub)
  const send = useRef<SendToEngine>(() => undefined)
  useEffect(() => {
    const abort = new AbortController()
    send.current = watchEngine(abort.signal, setState)
    return () => abort.abort()
  }, [])
  const used = settings.connections.find(({ preset }) => preset === 'built-in')?.model ?? ''
  const hubProblem = baseUrlProblem(hub)
  // What is typed counts at once; the settings follow.
  const address = hubProblem === null ? withoutSlash(hub) : settings.hub

  const changeHub = (value: string) => {
    setHub(value)
    if (baseUrlProblem(value) !== null) return
    void changeSettings((before) => ({ ...before, hub: withoutSlash(value) }))
  }
  const act = (action: ModelAction, { id, stored }: OfferedModel) => {
    const offered = catalogue.find((each) => each.id === id)
    switch (action) {
      case 'download':
        if (offered === undefined) return
        send.current({ ...offered, type: 'model-download', hub: address })
        break
      case 'resume':
        send.current({ type: 'model-resume', id, hub: address })
        break
      case 'pause':
        send.current({ type: 'model-pause', id })
        break
      case 'delete':
        send.current({ type: 'model-delete', id })
        break
      case 'use':
        if (stored !== null) void use(id)
        break
      default:
        throw new TypeError(`unexpected action ${String(action satisfies never)}`)
    }
  }
  const use = async (id: string) => {
    const isReady = ({ state: each }: { readonly state: string }) => each === 'ready'
    const models = state.models.filter(isReady).toSorted((a, b) => Number(b.id === id) - Number(a.id === id))
    await changeSettings((before) => ({
      ...before,
      connections: before.connections.map((each) =>
        each.preset === 'built-in' ? { ...each, model: id } : each,
      ),
    }))
    await callBackground({
      type: 'models-changed',
      models: models.map((each) => ({ id: each.id, isDecisionModel: each.isDecisionModel === true })),
    })
  }
  const fromUrl = async (url: string) => {
    // Most hosts let no other site read their files unless the browser was told so.
    await allowHost(url)
    const name = decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? url).replace(/\.gguf$/i, '')
    send.current({
      type: 'model-download',
      id: crypto.randomUUID(),
      name,
      origin: { type: 'url', url },
      licence: '',
      sha256: null,
      hub: address,
    })
  }

  return (
    <section class="form" aria-label="Built-in model">
      <p>
        A small model that runs inside this browser. It needs no key, and nothing that you classify or ask
        leaves this computer. Nothing is downloaded before you press a button.
      </p>
      <ul class="models" aria-label="Models">
        {offeredModels(state.models).map((model) => (
          <ModelRow
            key={model.id}
            model={model}
            inUse={model.id === used}
            onAction={(action) => act(action, model)}
          />
        ))}
      </ul>
      <AddModel
        hub={hub}
        hubProblem={hubProblem}
        onHub={changeHub}
        urlProblem={(url) => baseUrlProblem(url.replace(/\?.*/, ''))}
        onUrl={(url) => void fromUrl(url)}
        onFile={(file) => send.current({ type: 'model-import', file })}
      />
      <EngineMemory state={state} onUnload={() => send.current({ type: 'model-unload' })} />
      <div class="buttons">
        <button type="button" class="button" onClick={onClose}>
          Close
        </button>
      </div>
    </section>
  )
}

function withoutSlash(address: string): string {
  return address.trim().replace(/\/+$/, '')
}
