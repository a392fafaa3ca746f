import { useEffect, useRef, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'

import { Classification } from '../../components/classification/classification'
import type { OfferedAction } from '../../components/failure-action'
import { Mark } from '../../components/mark'
import { topFraction } from '../../components/top-fraction'
import { type ClassificationRun, isOver } from '../../utils/model/run'
import { type JobMessage, jobPort, type JobUpdate } from '../../utils/protocol/job-messages'
import { type OpenPort, openPort } from '../../utils/protocol/open-port'
import { currentTab, type WatchedTab } from './current-tab'

/** The last result of the tab beside it; the way to see one where the page cannot be touched. */
export function App() {
  const [tab, setTab] = useState<WatchedTab | null>(null)
  const [run, setRun] = useState<ClassificationRun | null>(null)
  const [now, setNow] = useState(Date.now)
  const port = useRef<OpenPort<JobMessage> | null>(null)

  useEffect(() => {
    const lifetime = new AbortController()
    void currentTab(lifetime.signal, setTab)
    return () => lifetime.abort()
  }, [])

  useEffect(() => {
    if (tab === null) return
    const lifetime = new AbortController()
    const connect = () => {
      port.current = openPort<JobUpdate, JobMessage>(
        jobPort,
        lifetime.signal,
        (update) => {
          if (update.type === 'run') setRun(update.run?.type === 'classification' ? update.run : null)
        },
        connect,
      )
      port.current.post({ type: 'tab-watch', tabId: tab.id, isPrivate: tab.isPrivate })
    }
    connect()
    return () => lifetime.abort()
  }, [tab?.id])

  useEffect(() => {
    if (run === null || isOver(run)) return
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [run?.state])

  const act = (action: OfferedAction) => {
    if (action !== 'retry' && action !== 'shorten') return void browser.runtime.openOptionsPage()
    if (run === null || tab === null) return
    const { text, labelSet } = run
    const shorten = action === 'shorten'
    const { id: tabId, isPrivate } = tab
    port.current?.post({
      type: 'classification-start',
      text,
      labelSetId: labelSet.id,
      shorten,
      tabId,
      isPrivate,
    })
  }

  return (
    <div class="theme panel">
      <header class="panel-header">
        <Mark fraction={topFraction(run)} busy={run?.state === 'queued' || run?.state === 'running'} />
        <h1 class="panel-title" dir="auto">
          {run?.labelSet.name ?? 'Surelight'}
        </h1>
      </header>
      <main>
        {run === null ? (
          <p class="panel-empty soft">
            Nothing in this tab has been classified yet. Select some text, right-click it and choose Classify.
          </p>
        ) : (
          <>
            {/* It can scroll, so keys have to reach it. */}
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
            <blockquote class="panel-text" dir="auto" tabIndex={0} aria-label="Classified text">
              {run.text === '' ? 'Nothing was selected.' : run.text}
            </blockquote>
            <Classification
              run={run}
              now={now}
              onStop={() => port.current?.post({ type: 'stop' })}
              onAction={act}
            />
          </>
        )}
      </main>
    </div>
  )
}
