import * as v from 'valibot'
import type { Browser } from 'wxt/browser'
import { browser } from 'wxt/browser'

import { failure } from '../../utils/jobs/failures'
import type { ClassificationRun } from '../../utils/model/run'
import {
  cardMessage,
  type CardMessage,
  type CardResult,
  type CardUpdate,
} from '../../utils/protocol/card-messages'
import { cardPort } from '../../utils/protocol/ports'
import { settings } from '../../utils/storage/settings'
import { correctRun } from './correct-run'
import { keepCard } from './open-cards'
import { onRunChanged } from './run-changes'
import { runClassification } from './run-classification'
import { openPanel, openResult } from './side-panel'
import { useTicket } from './ticket'

/** Serves the card of one frame. It can only ask for what a person's click in this frame has given leave for. */
export function serveCard(port: Browser.runtime.Port): void {
  const { tab, frameId } = port.sender ?? {}
  if (port.name !== cardPort || tab?.id === undefined || frameId === undefined) return port.disconnect()
  const tabId = tab.id
  const closed = new AbortController()
  let running: AbortController | null = null
  let canCorrect = false
  let names: CardResult['labelSets'] = []
  let chosen: string | null = null
  /** The runs that this card was told of; it may correct no others. */
  const told = new Set<string>()
  const tell = (run: ClassificationRun) => {
    told.add(run.id)
    const result = { chosen: chosen ?? run.labelSet.id, labelSets: names, canCorrect }
    post({ type: 'run', run: forPage(run), ...result })
  }
  const post = (update: CardUpdate) => {
    if (!closed.signal.aborted) port.postMessage(update)
  }
  keepCard(tabId, port, closed.signal)
  // Here or in the panel beside it, it was said what is right.
  onRunChanged((run) => {
    if (run.type === 'classification' && told.has(run.id)) tell(run)
  }, closed.signal)
  port.onDisconnect.addListener(() => closed.abort())
  port.onMessage.addListener((raw: unknown) => {
    const { success, output } = v.safeParse(cardMessage, raw)
    if (!success) {
      closed.abort()
      return port.disconnect()
    }
    switch (output.type) {
      case 'selection':
        void start(output)
        break
      case 'correction':
        if (canCorrect && told.has(output.runId)) void correctRun(output.runId, output.labelId)
        break
      case 'stop':
        running?.abort()
        break
      case 'options-open':
        void browser.runtime.openOptionsPage()
        break
      case 'panel-open':
        openPanel(tab)
        break
      case 'card-lost':
        void openResult(tabId)
        break
      default:
    }
  })

  async function start(message: Extract<CardMessage, { type: 'selection' }>): Promise<void> {
    const { labelSetId, sample, shorten, text } = message
    // What may still follow from the last result is not waited for.
    running?.abort()
    const own = new AbortController()
    running = own
    const ticket = await useTicket(port.sender)
    if (ticket === null) return post({ type: 'refused', failure: failure('leave-over') })
    const { labelSets } = await settings.getValue()
    names = labelSets.map(({ id, name }) => ({ id, name }))
    canCorrect = !ticket.isPrivate
    chosen = labelSetId ?? ticket.labelSetId
    await runClassification({
      text: text === '' ? ticket.text : text,
      labelSetId: chosen,
      shorten,
      sample,
      isPrivate: ticket.isPrivate,
      tabId,
      signal: AbortSignal.any([own.signal, closed.signal]),
      onRun: (run) => {
        if (running === own) tell(run)
      },
    })
  }
}

/** A run as a page's side may have it. */
function forPage(run: ClassificationRun): ClassificationRun {
  return { ...run, connectionId: null, bootId: '' }
}
