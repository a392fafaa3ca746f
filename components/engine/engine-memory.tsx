import type { EngineState } from '../../utils/model/stored-model'
import { formatBytes } from '../format/format-bytes'
import { formatCount } from '../format/format-count'
import { plural } from '../format/plural'

interface EngineMemoryProps {
  readonly state: EngineState
  readonly onUnload: () => void
}

/** What the built-in model takes of the computer now. */
export function EngineMemory({ state: { free, loaded, models }, onUnload }: EngineMemoryProps) {
  const stored = models.reduce((sum, { received }) => sum + received, 0)
  return (
    <div class="engine-memory">
      <p data-loaded={loaded?.id}>
        {loaded === null
          ? 'No model is in memory. It is loaded when it is asked, and leaves memory after five minutes without a question.'
          : `In memory: about ${formatBytes(loaded.memory)}, for ${formatCount(loaded.context)} tokens, on ${plural(loaded.threads, 'thread')}.`}
      </p>
      {loaded !== null && (
        <button type="button" class="button" onClick={onUnload}>
          Free the memory
        </button>
      )}
      <p class="soft">
        On disk: {formatBytes(stored)}
        {free === null ? '.' : `; the browser would store ${formatBytes(free)} more.`}
      </p>
    </div>
  )
}
