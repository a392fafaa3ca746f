import * as v from 'valibot'
import type { Browser } from 'wxt/browser'
import { browser } from 'wxt/browser'

import type { ClassificationRun } from '../../utils/model/run'
import { cardMessage, type CardMessage, type CardUpdate } from '../../utils/protocol/card-messages'
import { settings } from '../../utils/storage/settings'
import { runClassification } from './run-classification'
import { openPanel } from './side-panel'
import { useTicket } from './ticket'

/** Serves the card of one frame. It can only ask for what a person's click in this frame has given leave for. */
export function serveCard(port: Browser.runtime.Port): void {
  const { tab, frameId } = port.sender ?? {}
  if (tab?.id === undefined || frameId === undefined) return port.disconnect()
  const tabId = tab.id
  let running: AbortController | null = null
  port.onDisconnect.addListener(() => running?.abort())
  port.onMessage.addListener((raw: unknown) => {
    const { success, output } = v.safeParse(cardMessage, raw)
    if (!success) return port.disconnect()
    switch (output.type) {
      case 'selection':
        if (running === null) void start(output)
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
      default:
    }
  })

  async function start({
    text,
    labelSetId,
    shorten,
  }: Extract<CardMessage, { type: 'selection' }>): Promise<void> {
    running = new AbortController()
    const ticket = await useTicket(tabId, frameId ?? 0)
    if (ticket === null) return port.disconnect()
    const { labelSets } = await settings.getValue()
    const names = labelSets.map(({ id, name }) => ({ id, name }))
    let isOpen = true
    port.onDisconnect.addListener(() => (isOpen = false))
    await runClassification({
      text: text === '' ? ticket.text : text,
      labelSetId: labelSetId ?? ticket.labelSetId,
      shorten,
      isPrivate: ticket.isPrivate,
      tabId,
      signal: running.signal,
      onRun: (run) => {
        if (isOpen)
          port.postMessage({ type: 'run', run: forPage(run), labelSets: names } satisfies CardUpdate)
      },
    })
    running = null
  }
}

/** A run as a page's side may have it. */
function forPage(run: ClassificationRun): ClassificationRun {
  return { ...run, connectionId: null, bootId: '' }
}
