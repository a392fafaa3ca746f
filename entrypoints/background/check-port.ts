import * as v from 'valibot'
import { browser, type Browser } from 'wxt/browser'

import { canScore } from '../../utils/jobs/choose-readout'
import { failure } from '../../utils/jobs/failures'
import type { CheckRun } from '../../utils/model/run'
import { checkMessage, type CheckMessage, type CheckUpdate } from '../../utils/protocol/check-messages'
import { activeConnection, settings } from '../../utils/storage/settings'
import { batchTokens } from './batch-tokens'
import { correctClaim } from './correct-claim'
import { stopRun } from './going-runs'
import { keepCard } from './open-cards'
import { paintStyles } from './paint-styles'
import { onRunChanged } from './run-changes'
import { type CheckPlace, type CheckStart, goOnWithCheck, runCheck } from './run-check'
import { runScore } from './run-score'
import { openPanel, openResult } from './side-panel'
import { showTabRun, tabRun } from './tab-runs'
import { type Ticket, useTicket } from './ticket'
import { placeOf } from './watch-page'
import { recallCheck } from './watch-recall'

type Message<T extends CheckMessage['type']> = Extract<CheckMessage, { type: T }>

/** Serves a card that checks a text in one frame. It can only ask for what a person's click in this frame has given leave for. */
export function serveCheck(port: Browser.runtime.Port): void {
  const { tab, frameId } = port.sender ?? {}
  if (tab?.id === undefined || frameId === undefined) return port.disconnect()
  const tabId = tab.id
  const closed = new AbortController()
  const running = { check: new AbortController(), tokens: new AbortController() }
  let shown: Extract<CheckUpdate, { type: 'check' }> | null = null
  const post = (update: CheckUpdate) => {
    if (!closed.signal.aborted) port.postMessage(update)
  }
  const show = (change: Pick<NonNullable<typeof shown>, 'run'> & Partial<NonNullable<typeof shown>>) => {
    shown = { type: 'check', canCorrect: false, scoring: 'no', ...shown, ...change }
    post({ ...shown, run: forPage(shown.run) })
  }
  keepCard(tabId, port, closed.signal, (runId) => shown?.run.id === runId)
  // The panel beside it may have gone on with the run, or have said what is right.
  onRunChanged((run) => {
    if (run.type === 'check' && run.id === shown?.run.id && run !== shown.run) show({ run })
  }, closed.signal)
  port.onDisconnect.addListener(() => closed.abort())
  port.onMessage.addListener((raw: unknown) => {
    const { success, output } = v.safeParse(checkMessage, raw)
    if (!success) {
      closed.abort()
      return port.disconnect()
    }
    switch (output.type) {
      case 'check-start':
        void withTicket('check', (ticket, place) =>
          output.recall === undefined
            ? runCheck(fromPage(output, ticket), place)
            : recall(output, output.recall, place),
        )
        break
      case 'check-more':
        void withTicket('check', (_, place) => goOn(output.runId, place))
        break
      case 'tokens-start':
        void scoreTokens(output)
        break
      case 'correction':
        if (shown?.canCorrect === true) void correctClaim({ ...output, runId: shown.run.id })
        break
      case 'styles-wanted':
        void paintStyles(tabId, frameId, output.isDark)
        break
      case 'stop':
        running[output.what].abort()
        if (output.what === 'check' && shown !== null) stopRun(shown.run.id)
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

  async function withTicket(
    what: keyof typeof running,
    job: (ticket: Ticket, place: CheckPlace) => Promise<void>,
  ): Promise<void> {
    running[what].abort()
    const own = new AbortController()
    running[what] = own
    const ticket = await useTicket(port.sender)
    if (ticket === null) return post({ type: 'refused', failure: failure('leave-over') })
    const { isPrivate } = ticket
    const canCorrect = !isPrivate
    const scoring = await scoringNow()
    const signal = AbortSignal.any([own.signal, closed.signal])
    const onRun = (run: CheckRun) => {
      if (running[what] === own) show({ run, canCorrect, scoring })
    }
    await job(ticket, { isPrivate, tabId, signal, onRun })
  }

  /** Goes on with what this card shows; after the background was gone, with what the tab showed last. */
  async function goOn(runId: string, place: CheckPlace): Promise<void> {
    const known = shown?.run ?? (await tabRun(tabId, place.isPrivate))
    if (known?.type === 'check' && known.id === runId) await goOnWithCheck(known, place)
    else post({ type: 'refused', failure: failure('result-gone') })
  }

  /** What the chip was drawn from is shown in the tab's badge and panel from here on. */
  async function recall(
    { claims, question, text }: Message<'check-start'>,
    runId: string,
    { isPrivate, onRun }: CheckPlace,
  ): Promise<void> {
    const run = await recallCheck({ claims, question, runId, text }, placeOf(port.sender), isPrivate)
    onRun(run)
    await showTabRun(tabId, run)
  }

  async function scoreTokens({ text }: Message<'tokens-start'>): Promise<void> {
    await withTicket('tokens', ({ isPrivate }, { signal }) =>
      runScore(
        { type: 'score-start', text, model: '', isPrivate },
        signal,
        batchTokens((update) => {
          if (update.type === 'tokens') post(update)
          else if (update.run?.type === 'answer') {
            post({ type: 'scored', run: { ...update.run, connectionId: null, bootId: '' } })
          }
        }),
      ),
    )
  }
}

function fromPage(message: Message<'check-start'>, ticket: Ticket): CheckStart {
  // Where the page shows no text, the menu still said what is selected.
  return message.text === '' ? { ...message, text: ticket.text, claims: null } : message
}

async function scoringNow(): Promise<Extract<CheckUpdate, { type: 'check' }>['scoring']> {
  const connection = activeConnection(await settings.getValue())
  if (connection === null || !canScore(connection)) return 'no'
  return connection.capability?.scoring === 'forced' ? 'forced' : 'whole'
}

/** A run as a page's side may have it. */
function forPage(run: CheckRun): CheckRun {
  return { ...run, connectionId: null, bootId: '' }
}
