import { useState } from 'preact/hooks'
import { browser } from 'wxt/browser'

import { CheckView } from '../../components/check/check-view'
import { useRow } from '../../components/check/use-row'
import { digitOf } from '../../components/classification/digit-of'
import type { OfferedAction } from '../../components/failure-action'
import type { CheckRun } from '../../utils/model/run'
import { copyText } from '../../utils/page/copy-text'
import type { JobMessage } from '../../utils/protocol/job-messages'
import { checkSummary } from '../../utils/scoring/check/check-summary'
import { checkWeakness } from '../../utils/scoring/check/check-weakness'
import { nextMark } from '../../utils/scoring/check/next-mark'
import type { WatchedTab } from './current-tab'
import { useKeys } from './use-keys'

interface PanelCheckProps {
  readonly run: CheckRun
  readonly tab: WatchedTab
  readonly now: number
  readonly post: (message: JobMessage) => void
}

const none: ReadonlySet<number> = new Set()

/** The tab's last check: its sentences, each of which shows itself on the page. */
export function PanelCheck({ now, post, run, tab }: PanelCheckProps) {
  const [open, setOpen] = useState<number | null>(null)
  const [marksAll, setMarksAll] = useState(false)
  const { id: tabId, isPrivate } = tab
  const again = (how: { readonly shorten: boolean; readonly sample: boolean }) =>
    post({ type: 'check-again', runId: run.id, ...how, tabId, isPrivate })
  const goOn = () => post({ type: 'check-more', runId: run.id, tabId, isPrivate })
  const act = (action: OfferedAction) => {
    if (action === 'shorten') again({ shorten: true, sample: false })
    else if (action !== 'retry') void browser.runtime.openOptionsPage()
    else if (run.claims.length > 0) goOn()
    else again({ shorten: false, sample: false })
  }
  const show = (place: number | null) => {
    setOpen(place)
    if (place !== null) post({ type: 'sentence-show', tabId, runId: run.id, place })
  }
  const correct = (place: number, value: 'true' | 'false') =>
    post({ type: 'claim-correction', runId: run.id, place, value })
  const toRow = useRow(document.body, open === null ? null : `[data-claim="${open}"]`, null)
  const step = (by: 1 | -1) => {
    const { doubtful, weakestFirst } = checkSummary(run.claims)
    const next = nextMark(marksAll ? weakestFirst : doubtful, open, by)
    if (next === null) return
    toRow()
    show(next)
  }
  useKeys((event) => {
    const digit = digitOf(event)
    const key = event.ctrlKey || event.metaKey || event.altKey ? null : event.key.toLowerCase()
    if (key === 'a') setMarksAll((before) => !before)
    else if (key === 'n') step(1)
    else if (key === 'p') step(-1)
    else if (open !== null && !isPrivate && (digit === 1 || digit === 2)) {
      correct(open, digit === 1 ? 'true' : 'false')
    }
  })
  return (
    <CheckView
      run={run}
      now={now}
      open={open}
      marksAll={marksAll}
      lost={none}
      hasGrown={false}
      weakness={checkWeakness(run)}
      isOnPage={false}
      onOpen={show}
      onMarksAll={setMarksAll}
      onMore={goOn}
      onAgain={() => again({ shorten: false, sample: false })}
      onStop={() => post({ type: 'run-stop', runId: run.id })}
      onAction={act}
      onSample={() => again({ shorten: false, sample: true })}
      onCopy={(text) => copyText(text, document.body)}
      // Nothing from a private window is stored.
      onCorrect={isPrivate ? null : correct}
    />
  )
}
