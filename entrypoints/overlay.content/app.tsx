import { useEffect, useRef, useState } from 'preact/hooks'

import { Card } from '../../components/card/card'
import { Classification } from '../../components/classification/classification'
import { labelOfKey } from '../../components/classification/digit-of'
import type { OfferedAction } from '../../components/failure-action'
import { topFraction } from '../../components/top-fraction'
import { type ClassificationRun, isOver } from '../../utils/model/run'
import { placeBeside } from '../../utils/page/place-beside'
import type { PageSelection } from '../../utils/page/selection'
import { copyText } from './copy-text'
import { followPointer } from './follow-pointer'
import { isInSight } from './in-sight'
import { startSession, type Ways } from './session'

interface AppProps {
  readonly selection: PageSelection
  readonly host: HTMLElement
  /** Inside of the host's closed shadow root. */
  readonly root: HTMLElement
  readonly signal: AbortSignal
  readonly onClose: () => void
}

/** Firefox opens its sidebar only for a click on its own interface or menu, not for one in a page (November 2026). */
const canOpenPanel = !import.meta.env.FIREFOX

/** The card in a page. It shows; what spends needs a trusted event on a card that can be seen. */
export function App({ selection, host, root, signal, onClose }: AppProps) {
  const [run, setRun] = useState<ClassificationRun | null>(null)
  const [labelSets, setLabelSets] = useState<readonly { id: string; name: string }[]>([])
  const [canCorrect, setCanCorrect] = useState(false)
  const [now, setNow] = useState(Date.now)
  // Started with the first render and not after the first paint, so that the request goes out at once.
  const [session] = useState(() => {
    const started = startSession(signal, ({ run: next, labelSets: sets, canCorrect: can }) => {
      setRun(next)
      setCanCorrect(can)
      if (sets !== null) setLabelSets(sets)
    })
    started.classify(selection.text, null, { shorten: false, sample: false })
    return started
  })
  const place = useRef<ReturnType<typeof placeBeside> | null>(null)

  useEffect(() => {
    const { rectangle, element, isRightToLeft } = selection
    place.current = placeBeside({ element: host, rectangle, context: element, isRightToLeft, signal })
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !event.isTrusted) return
      event.stopPropagation()
      onClose()
    }
    document.addEventListener('keydown', closeOnEscape, { capture: true, signal })
  }, [])

  useEffect(() => {
    if (run === null || isOver(run)) return
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [run?.state])

  // A text of which only the first part was chosen stays so for another try or another label set.
  const isShortened = run !== null && run.text.length < run.selected
  const again = (how: Ways) => session.classify(selection.text, run?.labelSet.id ?? null, how)
  const act = (action: OfferedAction) => {
    if (!isInSight(host)) return
    if (action === 'reload-page') location.reload()
    else if (action === 'retry' || action === 'shorten') {
      again({ shorten: isShortened || action === 'shorten', sample: false })
    } else session.send({ type: 'options-open' })
  }
  const change = (labelSetId: string) => {
    if (isInSight(host)) session.classify(selection.text, labelSetId, { shorten: isShortened, sample: false })
  }
  const correct = (labelId: string) => {
    if (run !== null && isInSight(host)) session.send({ type: 'correction', runId: run.id, labelId })
  }
  const onCorrect = canCorrect ? correct : null
  const press = (event: KeyboardEvent) => {
    const labelId = labelOfKey(event, run?.decision?.labels ?? [])
    if (labelId !== null) onCorrect?.(labelId)
  }

  return (
    <Card
      title={run?.labelSet.name ?? 'Classification'}
      fraction={topFraction(run)}
      busy={run === null || run.state === 'queued' || run.state === 'running'}
      labelSets={labelSets}
      labelSetId={run?.labelSet.id ?? ''}
      onLabelSet={change}
      onOpenSidePanel={canOpenPanel ? () => session.send({ type: 'panel-open' }) : null}
      onClose={onClose}
      onMoveStart={(event) =>
        followPointer(event, signal, (right, down) => place.current?.moveBy(right, down))
      }
      onMoveBy={(right, down) => place.current?.moveBy(right, down)}
      onKey={press}
    >
      {run !== null && (
        <Classification
          run={run}
          now={now}
          onStop={() => session.send({ type: 'stop' })}
          onAction={act}
          onCorrect={onCorrect}
          onCopy={(text) => void copyText(text, root)}
          onSample={() => {
            if (isInSight(host)) again({ shorten: isShortened, sample: true })
          }}
        />
      )}
    </Card>
  )
}
