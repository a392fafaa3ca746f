import { useEffect, useRef, useState } from 'preact/hooks'

import { Card } from '../../components/card/card'
import { Results } from '../../components/card/results'
import { labelOfKey } from '../../components/classification/digit-of'
import type { OfferedAction } from '../../components/failure-action'
import { topFraction } from '../../components/top-fraction'
import { isOver } from '../../utils/model/run'
import { copyText } from '../../utils/page/copy-text'
import { followPointer } from '../../utils/page/follow-pointer'
import { isInSight } from '../../utils/page/in-sight'
import { onEscape } from '../../utils/page/on-escape'
import { placeBeside } from '../../utils/page/place-beside'
import type { PageSelection } from '../../utils/page/selection'
import { whenLost } from '../../utils/page/when-lost'
import { type SessionState, startSession, type Ways } from './session'

interface AppProps {
  readonly selection: PageSelection
  readonly host: HTMLElement
  /** Aborted when the card is gone without having been closed. */
  readonly lost: AbortSignal
  /** Inside of the host's closed shadow root. */
  readonly root: HTMLElement
  readonly signal: AbortSignal
  readonly onClose: () => void
}

/** Firefox opens its sidebar only for a click on its own interface or menu, not for one in a page (November 2026). */
const canOpenPanel = !import.meta.env.FIREFOX

const nothing: SessionState = { runs: [], chosen: '', labelSets: [], canCorrect: false }

/** The card in a page. It shows; what spends needs a trusted event on a card that can be seen. */
export function App({ selection, host, lost, root, signal, onClose }: AppProps) {
  const [{ runs, chosen, labelSets, canCorrect }, setState] = useState(nothing)
  const [now, setNow] = useState(Date.now)
  // Started with the first render and not after the first paint, so that the request goes out at once.
  const [session] = useState(() => {
    const started = startSession(signal, setState, onClose)
    started.classify(selection.text, null, { shorten: false, sample: false })
    return started
  })
  const place = useRef<ReturnType<typeof placeBeside> | null>(null)
  const isBusy = runs.length === 0 || runs.some((run) => !isOver(run))

  useEffect(() => {
    const { rectangle, element, isRightToLeft } = selection
    place.current = placeBeside({ element: host, rectangle, context: element, isRightToLeft, signal })
    onEscape(signal, onClose)
    whenLost(lost, signal, { onGone: onClose, onRemoved: () => session.send({ type: 'card-lost' }) })
  }, [])

  useEffect(() => {
    if (!isBusy) return
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [isBusy])

  const [first] = runs
  // A text of which only the first part was chosen stays so for another try or another label set.
  const isShortened = first !== undefined && first.text.length < first.selected
  const again = (how: Ways, labelSetId: string | null = chosen === '' ? null : chosen) => {
    if (isInSight(host)) session.classify(selection.text, labelSetId, how)
  }
  const act = (action: OfferedAction) => {
    if (!isInSight(host)) return
    if (action === 'reload-page') location.reload()
    else if (action === 'retry' || action === 'shorten') {
      again({ shorten: isShortened || action === 'shorten', sample: false })
    } else session.send({ type: 'options-open' })
  }
  const correct = (runId: string, labelId: string) => {
    if (isInSight(host)) session.send({ type: 'correction', runId, labelId })
  }
  // Of several results a digit would not say which one it is about.
  const press = (event: KeyboardEvent) => {
    if (!canCorrect || first === undefined || runs.length > 1) return
    const labelId = labelOfKey(event, first.decision?.labels ?? [])
    if (labelId !== null) correct(first.id, labelId)
  }

  return (
    <Card
      title={first?.labelSet.name ?? 'Classification'}
      fraction={topFraction(first ?? null)}
      busy={isBusy}
      labelSets={labelSets}
      labelSetId={chosen}
      onLabelSet={(id) => again({ shorten: isShortened, sample: false }, id)}
      onOpenSidePanel={canOpenPanel ? () => session.send({ type: 'panel-open' }) : null}
      onClose={onClose}
      onMoveStart={(event) =>
        followPointer(event, signal, (right, down) => place.current?.moveBy(right, down))
      }
      onMoveBy={(right, down) => place.current?.moveBy(right, down)}
      onKey={press}
    >
      <Results
        runs={runs}
        now={now}
        onStop={() => session.send({ type: 'stop' })}
        onAction={act}
        onCorrect={canCorrect ? correct : null}
        onCopy={(text) => copyText(text, root)}
        onSample={() => again({ shorten: isShortened, sample: true })}
      />
    </Card>
  )
}
