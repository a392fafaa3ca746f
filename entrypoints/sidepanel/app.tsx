import { useEffect, useRef, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'

import { Classification } from '../../components/classification/classification'
import { labelOfKey } from '../../components/classification/digit-of'
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

  const again = (how: { readonly shorten: boolean; readonly sample: boolean }) => {
    if (run === null || tab === null) return
    const { text, labelSet } = run
    const { id: tabId, isPrivate } = tab
    port.current?.post({
      type: 'classification-start',
      text,
      labelSetId: labelSet.id,
      ...how,
      tabId,
      isPrivate,
    })
  }
  const act = (action: OfferedAction) => {
    if (action !== 'retry' && action !== 'shorten') return void browser.runtime.openOptionsPage()
    again({ shorten: action === 'shorten', sample: false })
  }
  const correct = (labelId: string) => {
    if (run !== null) port.current?.post({ type: 'correction', runId: run.id, labelId })
  }
  // Nothing from a private window is stored.
  const onCorrect = tab === null || tab.isPrivate ? null : correct
  const press = useRef<(event: KeyboardEvent) => void>(() => undefined)
  press.current = (event) => {
    const labelId = labelOfKey(event, run?.decision?.labels ?? [])
    if (labelId !== null) onCorrect?.(labelId)
  }
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press.current(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])

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
              hasKeys
              onCorrect={onCorrect}
              onCopy={(text) => void navigator.clipboard.writeText(text)}
              onSample={() => again({ shorten: false, sample: true })}
            />
          </>
        )}
      </main>
    </div>
  )
}
