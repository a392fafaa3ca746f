import * as v from 'valibot'
import { browser, type Browser } from 'wxt/browser'

import { canScore } from '../../utils/jobs/choose-readout'
import type { CheckRun } from '../../utils/model/run'
import { checkMessage, type CheckMessage, type CheckUpdate } from '../../utils/protocol/check-messages'
import { activeConnection, settings } from '../../utils/storage/settings'
import { batchTokens } from './batch-tokens'
import { correctClaim } from './correct-claim'
import { keepCard } from './open-cards'
import { paintStyles } from './paint-styles'
import { goOnWithCheck, runCheck } from './run-check'
import { runScore } from './run-score'
import { openPanel, openResult } from './side-panel'
import { showTabRun } from './tab-runs'
import { type Ticket, useTicket } from './ticket'
import { placeOf } from './watch-page'
import { recallCheck } from './watch-recall'

type Message<T extends CheckMessage['type']> = Extract<CheckMessage, { type: T }>

/** Serves a card that checks a text in one frame. It can only ask for what a person's click in this frame has given leave for. */
export function serveCheck(port: Browser.runtime.Port): void {
  const { tab, frameId } = port.sender ?? {}
  if (tab?.id === undefined || frameId === undefined) return port.disconnect()
  const tabId = tab.id
  const running = { check: new AbortController(), tokens: new AbortController() }
  let isOpen = true
  let last: CheckRun | null = null
  let sample = false
  const post = (update: CheckUpdate) => {
    if (isOpen) port.postMessage(update)
  }
  keepCard(tabId, port)
  port.onDisconnect.addListener(() => {
    isOpen = false
    running.check.abort()
    running.tokens.abort()
  })
  port.onMessage.addListener((raw: unknown) => {
    const { success, output } = v.safeParse(checkMessage, raw)
    if (!success) return port.disconnect()
    switch (output.type) {
      case 'check-start':
        sample = output.sample
        void withTicket('check', (ticket, place) =>
          output.recall === undefined
            ? runCheck(fromPage(output, ticket), place)
            : recall(output, output.recall, place),
        )
        break
      case 'check-more': {
        const run = last
        if (run !== null) void withTicket('check', (_, place) => goOnWithCheck(run, sample, place))
        break
      }
      case 'tokens-start':
        void scoreTokens(output)
        break
      case 'correction':
        void correct(output)
        break
      case 'styles-wanted':
        void paintStyles(tabId, frameId, output.isDark)
        break
      case 'stop':
        running.check.abort()
        running.tokens.abort()
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
    job: (ticket: Ticket, place: Parameters<typeof runCheck>[1]) => Promise<void>,
  ): Promise<void> {
    running[what].abort()
    const own = new AbortController()
    running[what] = own
    const ticket = await useTicket(tabId, frameId ?? 0)
    if (ticket === null) return port.disconnect()
    const scoring = await scoringNow()
    const onRun = (run: CheckRun) => {
      if (running[what] !== own) return
      last = run
      post({ type: 'check', run: forPage(run), canCorrect: !ticket.isPrivate, scoring })
    }
    await job(ticket, { isPrivate: ticket.isPrivate, tabId, signal: own.signal, onRun })
  }

  /** What the chip was drawn from is shown in the tab's badge and panel from here on. */
  async function recall(
    { claims, question, text }: Message<'check-start'>,
    runId: string,
    { isPrivate, onRun }: Parameters<typeof runCheck>[1],
  ): Promise<void> {
    const run = await recallCheck({ claims, question, runId, text }, placeOf(port.sender), isPrivate)
    onRun(run)
    await showTabRun(tabId, run)
  }

  async function scoreTokens({ text }: Message<'tokens-start'>): Promise<void> {
    await withTicket('tokens', (ticket, { signal }) =>
      runScore(
        { type: 'score-start', text, model: '', isPrivate: ticket.isPrivate },
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

  async function correct({ place, value }: Message<'correction'>): Promise<void> {
    if (last === null) return
    const run = await correctClaim({ runId: last.id, place, value })
    if (run === null) return
    last = run
    post({ type: 'check', run: forPage(run), canCorrect: true, scoring: await scoringNow() })
    await showTabRun(tabId, run)
  }
}

function fromPage(message: Message<'check-start'>, ticket: Ticket): Parameters<typeof runCheck>[0] {
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
