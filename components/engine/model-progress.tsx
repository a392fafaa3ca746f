import type { StoredModel } from '../../utils/model/stored-model'
import { formatBytes } from '../format/format-bytes'

interface ModelProgressProps {
  readonly model: StoredModel
}

/** How much of a file is here. */
export function ModelProgress({ model: { failure, name, received, size, state } }: ModelProgressProps) {
  if (state === 'ready') return null
  const words = size === null ? formatBytes(received) : `${formatBytes(received)} of ${formatBytes(size)}`
  return (
    <div class="model-progress">
      <progress
        aria-label={`Download of ${name}`}
        {...(size !== null && { max: size, value: Math.min(received, size) })}
      />
      <span>
        {state === 'paused' ? `Paused at ${words}.` : state === 'failed' ? `Stopped at ${words}.` : words}
      </span>
      {failure !== '' && (
        <p class="field-error" role="alert">
          {failure}
        </p>
      )}
    </div>
  )
}
