import * as v from 'valibot'
import type { Browser } from 'wxt/browser'

import { type JobMessage, jobMessage, type JobUpdate } from '../../utils/protocol/job-messages'
import { batchTokens } from './batch-tokens'
import { correctClaim } from './correct-claim'
import { correctRun } from './correct-run'
import { stopRun } from './going-runs'
import { showSentence } from './open-cards'
import { runAnswer } from './run-answer'
import { type CheckPlace, goOnWithCheck, runCheck } from './run-check'
import { runClassification } from './run-classification'
import { runScore } from './run-score'
import { runStore } from './run-store'
import { watchTab } from './tab-runs'

type Message<T extends JobMessage['type']> = Extract<JobMessage, { type: T }>

/** Serves one of the extension's own pages: runs what it starts, and stops it when the page goes. */
export function serveJobs(port: Browser.runtime.Port): void {
  const closed = new AbortController()
  /** What goes on, one for each tab that it is for. */
  const running = new Map<number | null, AbortController>()
  const begin = (tabId: number | null): AbortSignal => {
    running.get(tabId)?.abort()
    const own = new AbortController()
    running.set(tabId, own)
    return AbortSignal.any([own.signal, closed.signal])
  }
  const post = (update: JobUpdate) => {
    if (!closed.signal.aborted) port.postMessage(update)
  }
  port.onDisconnect.addListener(() => closed.abort())
  port.onMessage.addListener((raw: unknown) => {
    const { success, output } = v.safeParse(jobMessage, raw)
    if (!success) {
      closed.abort()
      return port.disconnect()
    }
    switch (output.type) {
      case 'answer-start':
        void runAnswer(output, begin(null), batchTokens(post))
        break
      case 'score-start':
        void runScore(output, begin(null), batchTokens(post))
        break
      case 'classification-start': {
        const isWatched = output.tabId !== null
        void runClassification({
          ...output,
          signal: begin(output.tabId),
          // A panel that watches the tab hears of the run that way.
          onRun: (run) => {
            if (!isWatched) post({ type: 'run', run })
          },
        })
        break
      }
      case 'check-again':
        void checkAgain(output, inPanel(output))
        break
      case 'check-more':
        void goOn(output, inPanel(output))
        break
      case 'claim-correction':
        void correctClaim(output)
        break
      case 'sentence-show': {
        const { place, runId, tabId } = output
        post({ type: 'sentence-shown', isOnPage: showSentence(tabId, runId, place) })
        break
      }
      case 'tab-watch':
        void watchTab(port, output.tabId, output.isPrivate)
        break
      case 'answer-recall':
        void runStore(output.isPrivate)
          .latest('answer')
          .then((run) => post({ type: 'run', run }))
        break
      case 'correction':
        // Panels hear of it as watchers.
        void correctRun(output.runId, output.labelId)
        break
      case 'stop':
        for (const each of running.values()) each.abort()
        break
      case 'run-stop':
        stopRun(output.runId)
        break
      default:
    }
  })

  /** A panel that watches the tab hears of the run that way. */
  function inPanel({
    isPrivate,
    tabId,
  }: Pick<CheckPlace, 'isPrivate'> & { readonly tabId: number }): CheckPlace {
    return { isPrivate, tabId, signal: begin(tabId), onRun: () => undefined }
  }

  async function checkAgain(message: Message<'check-again'>, place: CheckPlace): Promise<void> {
    const run = await runStore(message.isPrivate).get(message.runId)
    if (run?.type !== 'check') return
    const { claims, question, text } = run
    const { sample, shorten } = message
    const spans = claims.map(({ end, start }) => ({ start, end }))
    await runCheck({ text, question, claims: spans, shorten, sample }, place)
  }

  async function goOn(message: Message<'check-more'>, place: CheckPlace): Promise<void> {
    const run = await runStore(message.isPrivate).get(message.runId)
    if (run?.type === 'check') await goOnWithCheck(run, place)
  }
}
