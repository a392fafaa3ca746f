import { browser } from 'wxt/browser'

import { Classification } from '../../components/classification/classification'
import { labelOfKey } from '../../components/classification/digit-of'
import type { OfferedAction } from '../../components/failure-action'
import type { ClassificationRun } from '../../utils/model/run'
import { copyText } from '../../utils/page/copy-text'
import type { JobMessage } from '../../utils/protocol/job-messages'
import type { WatchedTab } from './current-tab'
import { useKeys } from './use-keys'

interface PanelClassificationProps {
  readonly run: ClassificationRun
  readonly tab: WatchedTab
  readonly now: number
  readonly post: (message: JobMessage) => void
}

/** The tab's last classification. */
export function PanelClassification({ now, post, run, tab }: PanelClassificationProps) {
  const again = (how: { readonly shorten: boolean; readonly sample: boolean }) => {
    const { labelSet, text } = run
    const { id: tabId, isPrivate } = tab
    post({ type: 'classification-start', text, labelSetId: labelSet.id, ...how, tabId, isPrivate })
  }
  const act = (action: OfferedAction) => {
    if (action !== 'retry' && action !== 'shorten') return void browser.runtime.openOptionsPage()
    again({ shorten: action === 'shorten', sample: false })
  }
  // Nothing from a private window is stored.
  const onCorrect = tab.isPrivate
    ? null
    : (labelId: string) => post({ type: 'correction', runId: run.id, labelId })
  useKeys((event) => {
    const labelId = labelOfKey(event, run.decision?.labels ?? [])
    if (labelId !== null) onCorrect?.(labelId)
  })
  return (
    <Classification
      run={run}
      now={now}
      onStop={() => post({ type: 'run-stop', runId: run.id })}
      onAction={act}
      hasKeys
      onCorrect={onCorrect}
      onCopy={(text) => copyText(text, document.body)}
      onSample={() => again({ shorten: false, sample: true })}
    />
  )
}
