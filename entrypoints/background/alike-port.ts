import * as v from 'valibot'
import { browser, type Browser } from 'wxt/browser'

import { failure } from '../../utils/jobs/failures'
import type { Failure } from '../../utils/model/failure'
import type { ClassificationRun } from '../../utils/model/run'
import { alikeMessage, type AlikeMessage, type AlikeUpdate } from '../../utils/protocol/alike-messages'
import { correctAlike } from './correct-alike'
import { offerAlike } from './offer-alike'
import { keepCard } from './open-cards'
import { runAlike } from './run-alike'
import { lookAtTicket, useTicket } from './ticket'

type Message<T extends AlikeMessage['type']> = Extract<AlikeMessage, { type: T }>

/** Frames whose texts are being asked about; however many ports a frame opens, it is one lot at a time. */
const busy = new Set<string>()

/** Serves a card that classifies alike parts of one frame. It can only ask for what a person's click in this frame has given leave for. */
export function serveAlike(port: Browser.runtime.Port): void {
  const { tab, frameId } = port.sender ?? {}
  if (tab?.id === undefined || frameId === undefined) return port.disconnect()
  const tabId = tab.id
  const frame = `${tabId}:${frameId}`
  const closed = new AbortController()
  const runs = new Map<number, ClassificationRun>()
  let running = new AbortController()
  let canCorrect = false
  let corrections = Promise.resolve()
  const post = (update: AlikeUpdate) => {
    if (!closed.signal.aborted) port.postMessage(update)
  }
  const tell = (place: number, run: ClassificationRun) => {
    runs.set(place, run)
    post({ type: 'alike-run', place, run: forPage(run) })
  }
  keepCard(tabId, port, closed.signal)
  port.onDisconnect.addListener(() => closed.abort())
  port.onMessage.addListener((raw: unknown) => {
    const { success, output } = v.safeParse(alikeMessage, raw)
    if (!success) {
      closed.abort()
      return port.disconnect()
    }
    switch (output.type) {
      case 'offer-wanted':
        void offer()
        break
      case 'alike-start':
        void start(output)
        break
      case 'correction':
        // One that cannot be kept is not shown as kept.
        if (canCorrect) corrections = corrections.then(() => correct(output)).catch(() => undefined)
        break
      case 'stop':
        running.abort()
        break
      case 'options-open':
        void browser.runtime.openOptionsPage()
        break
      default:
    }
  })

  async function offer(): Promise<void> {
    const ticket = await lookAtTicket(port.sender)
    if (ticket === null) return port.disconnect()
    post({ type: 'offer', offer: await offerAlike(ticket.isPrivate) })
  }

  async function start({ labelSetId, texts }: Message<'alike-start'>): Promise<void> {
    if (busy.has(frame)) return
    busy.add(frame)
    const own = new AbortController()
    running = own
    const progress = { isRunning: true, waitingUntil: null, failure: null }
    const over = (cause: Failure | null) =>
      post({ type: 'progress', progress: { ...progress, isRunning: false, failure: cause } })
    try {
      const ticket = await useTicket(port.sender)
      if (ticket === null) return over(failure('leave-over'))
      canCorrect = !ticket.isPrivate
      post({ type: 'progress', progress })
      const cause = await runAlike({
        labelSetId,
        texts,
        signal: AbortSignal.any([own.signal, closed.signal]),
        onRun: tell,
        onWait: (waitingUntil) => post({ type: 'progress', progress: { ...progress, waitingUntil } }),
      })
      over(cause)
    } catch {
      // The database cannot be opened.
      own.abort()
      over(failure('interrupted'))
    } finally {
      busy.delete(frame)
    }
  }

  async function correct({ labelId, place }: Message<'correction'>): Promise<void> {
    const run = runs.get(place)
    const corrected = run === undefined ? null : await correctAlike(run, labelId)
    if (corrected !== null) tell(place, corrected)
  }
}

/** A run as a page's side may have it. */
function forPage(run: ClassificationRun): ClassificationRun {
  return { ...run, text: '', connectionId: null, bootId: '' }
}
