import type { Run } from '../model/run'
import type { Token } from '../model/token'
import { append } from './append'

export type JobUpdate =
  | { readonly type: 'run'; readonly run: Run }
  | { readonly type: 'tokens'; readonly tokens: readonly Token[] }

/** Milliseconds between two stored states of an answer that streams. */
const checkpoint = 1000

/**
 * Passes a job's updates on and keeps its row as it goes, so that what has come survives the background. A run that
 * cannot be stored goes on all the same.
 *
 * @param onLost told of each row that could not be written
 */
export async function* persist(
  updates: AsyncIterable<JobUpdate>,
  put: (run: Run) => Promise<void>,
  now: () => number = Date.now,
  onLost: (error: unknown) => void = () => undefined,
): AsyncGenerator<JobUpdate> {
  let run: Run | null = null
  let stored = now()
  const tokens: Token[] = []
  const keep = async (row: Run) => {
    try {
      await put(row)
    } catch (error) {
      onLost(error)
    }
  }
  for await (const update of updates) {
    if (update.type === 'run') {
      run = update.run
      await keep(run)
    } else {
      append(tokens, update.tokens)
      if (run?.type === 'answer' && now() - stored >= checkpoint) {
        stored = now()
        await keep({ ...run, tokens: [...tokens] })
      }
    }
    yield update
  }
}
