import { append } from '../../utils/jobs/append'
import type { JobUpdate } from '../../utils/jobs/persist'
import type { Token } from '../../utils/model/token'

/** Milliseconds between two messages: about one frame at first, and more as the answer grows and each drawing costs more. */
const interval = (sent: number) => Math.min(64, 16 + sent / 40)

/** Sends tokens together that come close together, so that a fast stream costs one message a frame and not a thousand. */
export function batchTokens(post: (update: JobUpdate) => void): (update: JobUpdate) => void {
  let waiting: Token[] = []
  let sent = 0
  let timer: ReturnType<typeof setTimeout> | null = null
  const flush = () => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    if (waiting.length > 0) post({ type: 'tokens', tokens: waiting })
    sent += waiting.length
    waiting = []
  }
  return (update) => {
    if (update.type === 'tokens') {
      append(waiting, update.tokens)
      timer ??= setTimeout(flush, interval(sent))
    } else {
      flush()
      post(update)
    }
  }
}
