import type { JobUpdate } from '../../utils/jobs/persist'
import type { Token } from '../../utils/model/token'

/** About one frame, in milliseconds. */
const frame = 16

/** Sends tokens together that come within a frame, so that a fast stream costs one message a frame and not a thousand. */
export function batchTokens(post: (update: JobUpdate) => void): (update: JobUpdate) => void {
  let waiting: Token[] = []
  let timer: ReturnType<typeof setTimeout> | null = null
  const flush = () => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    if (waiting.length > 0) post({ type: 'tokens', tokens: waiting })
    waiting = []
  }
  return (update) => {
    if (update.type === 'tokens') {
      waiting.push(...update.tokens)
      timer ??= setTimeout(flush, frame)
    } else {
      flush()
      post(update)
    }
  }
}
