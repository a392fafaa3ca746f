import { useEffect, useRef, useState } from 'preact/hooks'

import { ModelProgress } from '../../components/engine/model-progress'
import { formatBytes } from '../../components/format/format-bytes'
import { Way } from '../../components/welcome/ways'
import { catalogue } from '../../utils/engine/catalogue'
import type { StoredModel } from '../../utils/model/stored-model'
import { type SendToEngine, watchEngine } from '../../utils/protocol/engine-client'

interface BuiltInWayProps {
  readonly hub: string
  readonly chosen: boolean
  readonly onMore: () => void
}

const [smallest] = catalogue

/** The model inside the browser, with its smallest file one click away. */
export function BuiltInWay({ hub, chosen, onMore }: BuiltInWayProps) {
  const [models, setModels] = useState<readonly StoredModel[]>([])
  const send = useRef<SendToEngine>(() => undefined)
  useEffect(() => {
    const abort = new AbortController()
    send.current = watchEngine(abort.signal, (state) => setModels(state.models))
    return () => abort.abort()
  }, [])
  const ready = models.find(({ state }) => state === 'ready')
  const coming = models.find(({ id }) => id === smallest?.id)
  const start = () => {
    if (smallest === undefined) return
    send.current({ ...smallest, type: 'model-download', hub })
  }
  return (
    <Way
      title="Built-in model"
      chosen={chosen}
      facts={[
        'Runs inside this browser: private, no key.',
        'Small, so it is often wrong, and it shows how sure it is.',
        ready === undefined
          ? `Starts with ${smallest?.name ?? ''}. Nothing is downloaded before you press.`
          : `${ready.name} is here.`,
      ]}
    >
      {coming !== undefined && coming.state !== 'ready' && <ModelProgress model={coming} />}
      {smallest !== undefined && coming === undefined && ready === undefined && (
        <button type="button" class="button button-primary" onClick={start}>
          Download ({formatBytes(smallest.size)})
        </button>
      )}
      {(coming?.state === 'paused' || coming?.state === 'failed') && (
        <button type="button" class="button button-primary" onClick={start}>
          Resume
        </button>
      )}
      <button type="button" class="button" onClick={onMore}>
        {ready === undefined ? 'Other models' : 'Models'}
      </button>
    </Way>
  )
}
