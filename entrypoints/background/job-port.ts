import * as v from 'valibot'
import type { Browser } from 'wxt/browser'

import { jobMessage, type JobUpdate } from '../../utils/protocol/job-messages'
import { batchTokens } from './batch-tokens'
import { correctRun } from './correct-run'
import { runAnswer } from './run-answer'
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
}
