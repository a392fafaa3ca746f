import { useEffect, useRef, useState } from 'preact/hooks'

import { Card } from '../../components/card/card'
import { Classification } from '../../components/classification/classification'
import type { OfferedAction } from '../../components/failure-action'
import { topFraction } from '../../components/top-fraction'
import { type ClassificationRun, isOver } from '../../utils/model/run'
import { placeBeside } from '../../utils/page/place-beside'
import type { PageSelection } from '../../utils/page/selection'
import { followPointer } from './follow-pointer'
import { isInSight } from './in-sight'
import { startSession } from './session'

interface AppProps {
  readonly selection: PageSelection
  readonly host: HTMLElement
  readonly signal: AbortSignal
  readonly onClose: () => void
}

/** Firefox opens its sidebar only for a click on its own interface or menu, not for one in a page (November 2026). */
const canOpenPanel = !import.meta.env.FIREFOX

/** The card in a page. It shows; what spends needs a trusted event on a card that can be seen. */
export function App({ selection, host, signal, onClose }: AppProps) {
  const [run, setRun] = useState<ClassificationRun | null>(null)
  const [labelSets, setLabelSets] = useState<readonly { id: string; name: string }[]>([])
  const [now, setNow] = useState(Date.now)
  // Started with the first render and not after the first paint, so that the request goes out at once.
  const [session] = useState(() => {
    const started = startSession(signal, ({ run: next, labelSets: sets }) => {
      setRun(next)
      if (sets !== null) setLabelSets(sets)
    })
    started.classify(selection.text, null, false)
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
  const act = (action: OfferedAction) => {
    if (!isInSight(host)) return
    if (action === 'reload-page') location.reload()
    else if (action === 'retry' || action === 'shorten') {
      session.classify(selection.text, run?.labelSet.id ?? null, isShortened || action === 'shorten')
    } else session.send({ type: 'options-open' })
  }
  const change = (labelSetId: string) => {
    if (isInSight(host)) session.classify(selection.text, labelSetId, isShortened)
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
    >
      {run !== null && (
        <Classification run={run} now={now} onStop={() => session.send({ type: 'stop' })} onAction={act} />
      )}
    </Card>
  )
}
