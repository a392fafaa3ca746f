import * as v from 'valibot'
import type { Browser } from 'wxt/browser'

import { type JobMessage, jobMessage, type JobUpdate } from '../../utils/protocol/job-messages'
import { batchTokens } from './batch-tokens'
import { correctClaim } from './correct-claim'
import { correctRun } from './correct-run'
import { tellCards } from './open-cards'
import { runAnswer } from './run-answer'
import { goOnWithCheck, runCheck } from './run-check'
import { runClassification } from './run-classification'
import { runScore } from './run-score'
import { runStore } from './run-store'
import { watchTab } from './tab-runs'

/** Serves one of the extension's own pages: runs what it starts, and stops it when the page goes. */
export function serveJobs(port: Browser.runtime.Port): void {
  let running = new AbortController()
  let isOpen = true
  const post = (update: JobUpdate) => {
    if (isOpen) port.postMessage(update)
  }
  port.onDisconnect.addListener(() => {
    isOpen = false
    running.abort()
  })
  port.onMessage.addListener((raw: unknown) => {
    const { success, output } = v.safeParse(jobMessage, raw)
    if (!success) return port.disconnect()
    switch (output.type) {
      case 'answer-start':
        running.abort()
        running = new AbortController()
        void runAnswer(output, running.signal, batchTokens(post))
        break
      case 'score-start':
        running.abort()
        running = new AbortController()
        void runScore(output, running.signal, batchTokens(post))
        break
      case 'classification-start': {
        running.abort()
        running = new AbortController()
        const isWatched = output.tabId !== null
        // A panel that watches the tab hears of the run that way.
        void runClassification({
          ...output,
          signal: running.signal,
          onRun: (run) => {
            if (!isWatched) post({ type: 'run', run })
          },
        })
        break
      }
      case 'check-start': {
        running.abort()
        running = new AbortController()
        void runCheck({ ...output, question: '', claims: null }, inPanel(output))
        break
      }
      case 'check-more':
        running.abort()
        running = new AbortController()
        void goOn(output)
        break
      case 'claim-correction':
        void correctClaim(output)
        break
      case 'sentence-show':
        tellCards(output.tabId, { type: 'sentence-show', place: output.place })
        break
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
        running.abort()
        break
      default:
    }
  })

  /** A panel that watches the tab hears of the run that way. */
  function inPanel({ isPrivate, tabId }: { readonly isPrivate: boolean; readonly tabId: number }) {
    return { isPrivate, tabId, signal: running.signal, onRun: () => undefined }
  }

  async function goOn(message: Extract<JobMessage, { type: 'check-more' }>): Promise<void> {
    const run = await runStore(message.isPrivate).get(message.runId)
    if (run?.type === 'check') await goOnWithCheck(run, false, inPanel(message))
  }
}
