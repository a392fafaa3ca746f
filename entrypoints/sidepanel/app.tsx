import { useEffect, useRef, useState } from 'preact/hooks'

import { checkFraction } from '../../components/check/check-fraction'
import { checkHeadline } from '../../components/check/check-headline'
import { checkStatusWords } from '../../components/check/check-status-words'
import { Mark } from '../../components/mark'
import { topFraction } from '../../components/top-fraction'
import { isOver, type TabRun } from '../../utils/model/run'
import type { JobMessage, JobUpdate } from '../../utils/protocol/job-messages'
import { type OpenPort, openPort } from '../../utils/protocol/open-port'
import { jobPort } from '../../utils/protocol/ports'
import { currentTab, type WatchedTab } from './current-tab'
import { PanelCheck } from './panel-check'
import { PanelClassification } from './panel-classification'

/** The last result of the tab beside it; the way to see one where the page cannot be touched. */
export function App() {
  const [tab, setTab] = useState<WatchedTab | null>(null)
  const [run, setRun] = useState<TabRun | null>(null)
  const [now, setNow] = useState(Date.now)
  /** Whether the sentence that was pressed last stands in a page where it is shown; `null` before any was. */
  const [isOnPage, setIsOnPage] = useState<boolean | null>(null)
  const port = useRef<OpenPort<JobMessage> | null>(null)
  const watched = useRef<WatchedTab | null>(null)
  const hear = (update: JobUpdate) => {
    if (update.type === 'sentence-shown') setIsOnPage(update.isOnPage)
    else if (update.type === 'run') setRun(update.run?.type === 'answer' ? null : update.run)
  }

  useEffect(() => {
    const lifetime = new AbortController()
    void currentTab(lifetime.signal, setTab)
    return () => lifetime.abort()
  }, [])

  // One port for as long as the panel is open: what it began goes on when another tab is looked at.
  const watch = () => {
    if (watched.current === null) return
    const { id: tabId, isPrivate } = watched.current
    port.current?.post({ type: 'tab-watch', tabId, isPrivate })
  }
  useEffect(() => {
    const lifetime = new AbortController()
    const connect = () => {
      port.current = openPort<JobUpdate, JobMessage>(jobPort, lifetime.signal, hear, connect)
      watch()
    }
    connect()
    return () => lifetime.abort()
  }, [])
  useEffect(() => {
    watched.current = tab
    watch()
  }, [tab?.id])

  useEffect(() => setIsOnPage(null), [run?.id])

  useEffect(() => {
    if (run === null || isOver(run)) return
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [run?.state])

  const post = (message: JobMessage) => port.current?.post(message)

  return (
    <div class="theme panel">
      <header class="panel-header">
        <Mark fraction={fractionOf(run)} busy={run?.state === 'queued' || run?.state === 'running'} />
        <h1 class="panel-title" dir="auto">
          {titleOf(run)}
        </h1>
        {run?.type === 'check' && <span class="soft">{checkHeadline(run, 'none')}</span>}
      </header>
      <main>
        <output class="spoken">{run?.type === 'check' ? checkStatusWords(run, false) : ''}</output>
        {isCardLost && (
          <p class="panel-empty">This page takes the card away again and again. Its result is here.</p>
        )}
        {run === null || tab === null ? (
          <p class="panel-empty soft">
            Nothing in this tab has been classified or checked yet. Select some text, right-click it and
            choose Classify or Check.
          </p>
        ) : (
          <>
            {/* It can scroll, so keys have to reach it. */}
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
            <blockquote class="panel-text" dir="auto" tabIndex={0} aria-label={textNames[run.type]}>
              {run.text === '' ? 'Nothing was selected.' : run.text}
            </blockquote>
            {run.type === 'check' && isOnPage === false && (
              <p class="panel-note soft">Not shown in the page: no card of this check is open there.</p>
            )}
            {run.type === 'check' ? (
              <PanelCheck key={run.id} run={run} tab={tab} now={now} post={post} />
            ) : (
              <PanelClassification run={run} tab={tab} now={now} post={post} />
            )}
          </>
        )}
      </main>
    </div>
  )
}

/** Opened because a page has taken the card away. */
const isCardLost = new URLSearchParams(location.search).get('why') === 'card-lost'

const textNames = { classification: 'Classified text', check: 'Checked text' } as const

function titleOf(run: TabRun | null): string {
  if (run === null) return 'Surelight'
  return run.type === 'check' ? 'Check' : run.labelSet.name
}

function fractionOf(run: TabRun | null): number | null {
  return run?.type === 'check' ? checkFraction(run) : topFraction(run)
}
