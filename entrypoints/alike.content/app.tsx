import { useRef, useState } from 'preact/hooks'

import { alikeCounts, retried } from '../../components/alike/alike-counts'
import { AlikeDetail } from '../../components/alike/alike-detail'
import { AlikeLayer } from '../../components/alike/alike-layer'
import { AlikeOffer } from '../../components/alike/alike-offer'
import { AlikeResults } from '../../components/alike/alike-results'
import { itemWords } from '../../components/alike/item-words'
import { LeaveNotice } from '../../components/alike/leave-notice'
import { Card } from '../../components/card/card'
import { labelOfKey } from '../../components/classification/digit-of'
import type { OfferedAction } from '../../components/failure-action'
import { alikeCsv } from '../../utils/export/alike-csv'
import { type AlikeItem, type AlikeStatus, alikeStatus } from '../../utils/model/alike'
import { copyText } from '../../utils/page/copy-text'
import { followPointer } from '../../utils/page/follow-pointer'
import { isInSight } from '../../utils/page/in-sight'
import { longestText } from '../../utils/protocol/limits'
import type { FoundItems } from './find-items'
import { useDock } from './use-dock'
import { useFocus } from './use-focus'
import { useFreshOffer } from './use-fresh-offer'
import { useLeaving } from './use-leaving'
import { useListing } from './use-listing'
import { useSession } from './use-session'
import { useSpots } from './use-spots'

interface AppProps {
  readonly found: FoundItems
  readonly host: HTMLElement
  /** Inside of the host's closed shadow root. */
  readonly root: HTMLElement
  readonly signal: AbortSignal
  readonly onClose: () => void
}

/** What was copied last. */
interface Copied {
  readonly rows: number
  /** Results that there were. */
  readonly done: number
  readonly isAll: boolean
}

/** The card that classifies alike parts of a page, and what it draws over them. */
export function App({ found, host, onClose, root, signal }: AppProps) {
  const [chosen, setChosen] = useState<string | null>(null)
  const [asked, setAsked] = useState('')
  const [isOffering, setOffering] = useState(true)
  const [open, setOpen] = useState<number | null>(null)
  const [ringed, setRinged] = useState<number | null>(null)
  const [spoken, setSpoken] = useState('')
  const [hasChips, setChips] = useState(true)
  const [copied, setCopied] = useState<Copied | 'refused' | null>(null)
  const step = useRef<(by: 1 | -1) => void>(() => undefined)
  const { now, session, state } = useSession(signal, (command) => {
    if (command.type === 'card-close') leaving.leave('close')
    else if (command.type === 'weak-spot-step') step.current(command.by)
  })
  const spots = useSpots(found.items, host, signal)
  const place = useDock(found, host, signal)
  const { group, items, listed, order, setGroup, setOrder } = useListing(found.items, state.runs)
  const counts = alikeCounts(items)
  const { done } = counts
  const isRunning = state.progress?.isRunning === true
  const isKept = copied !== null && copied !== 'refused' && copied.isAll && copied.done === done
  const leaving = useLeaving(isKept ? 0 : done, signal, (what) =>
    what === 'close' ? onClose() : classifyAll(),
  )
  const isThere = state.offer?.labelSets.some(({ id }) => id === chosen) === true
  const labelSetId = (isThere ? chosen : state.offer?.chosen) ?? ''
  const opened = open === null ? null : (items[open] ?? null)
  const view = isOffering ? 'offer' : open === null ? 'list' : 'item'
  useFreshOffer(isOffering, session, signal)
  useFocus(root, leaving.asked === null ? view : 'leaving', open)

  const classify = (places: ReadonlySet<number>, by = asked) => {
    if (!isInSight(host) || isRunning || places.size === 0) return
    const texts = found.texts.flatMap((text, at) => (places.has(at) ? [{ place: at, text }] : []))
    session.send({ type: 'alike-start', labelSetId: by, texts })
  }
  const classifyAll = () => {
    if (!isInSight(host)) return
    session.forget()
    setAsked(labelSetId)
    setOffering(false)
    setOpen(null)
    setGroup(null)
    setCopied(null)
    classify(new Set(found.texts.keys()), labelSetId)
  }
  const classifyThose = (status: AlikeStatus) =>
    classify(new Set(items.filter(({ run }) => alikeStatus(run) === status).map((item) => item.place)))
  const ring = (index: number) => {
    setRinged(index)
    spots.revealItem(index)
  }
  const show = (index: number) => {
    if (isOffering) return
    const item = items[index]
    if (item !== undefined) setSpoken(itemWords(item))
    setOpen(index)
    ring(index)
  }
  step.current = (by) => {
    const at = listed.findIndex(({ index }) => index === (open ?? ringed))
    const next = listed[at < 0 ? (by === 1 ? 0 : listed.length - 1) : at + by]
    if (next === undefined || isOffering) return
    if (open === null) root.querySelector<HTMLElement>(`.alike-row[data-item="${next.index}"]`)?.focus()
    else show(next.index)
  }
  const act = (action: OfferedAction) => {
    if (!isInSight(host)) return
    if (action === 'reload-page') location.reload()
    else if (action !== 'retry') session.send({ type: 'options-open' })
    else if (isOffering) session.send({ type: 'offer-wanted' })
    else if (opened === null) classifyThose(retried(counts))
    else classify(new Set([opened.place]))
  }
  const canCorrect = state.offer?.canCorrect === true && opened !== null && state.known.has(opened.place)
  const correct = (labelId: string) => {
    if (opened !== null && isInSight(host)) {
      session.send({ type: 'correction', place: opened.place, labelId })
    }
  }
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return
    const labelId = canCorrect ? labelOfKey(event, opened?.run?.decision?.labels ?? []) : null
    const key = event.key.toLowerCase()
    if (labelId !== null) correct(labelId)
    else if (key === 'n') step.current(1)
    else if (key === 'p') step.current(-1)
    else return
    event.preventDefault()
  }
  const copyCsv = async (rows: readonly AlikeItem[]) => {
    const isCopied = await copyText(alikeCsv(rows), root)
    const isAll = rows.length === items.length
    setCopied(isCopied ? { rows: rows.length, done, isAll } : 'refused')
    return isCopied
  }

  return (
    <>
      <AlikeLayer
        items={items}
        isOutlined={isOffering}
        hasChips={hasChips && !isOffering}
        ringed={isOffering ? null : ringed}
        onOpen={show}
        layer={spots.layer}
      />
      <Card
        title="Classify all like this"
        fraction={null}
        busy={isRunning}
        labelSets={[]}
        labelSetId=""
        onLabelSet={() => undefined}
        onOpenSidePanel={null}
        onClose={() => leaving.leave('close')}
        onMoveStart={(event) =>
          followPointer(event, signal, (right, down) => place.current?.moveBy(right, down))
        }
        onMoveBy={(right, down) => place.current?.moveBy(right, down)}
        onKey={press}
      >
        <output class="spoken">{spoken}</output>
        {leaving.asked !== null && (
          <LeaveNotice
            count={done}
            by={leaving.asked}
            onCopyCsv={() => copyCsv(items)}
            onLeave={() => leaving.leave(leaving.asked ?? 'close')}
            onKeep={leaving.keep}
          />
        )}
        {isOffering ? (
          <AlikeOffer
            found={foundOf(found)}
            texts={found.texts}
            longest={longestText}
            offer={state.offer}
            labelSetId={labelSetId}
            onLabelSet={setChosen}
            onClassify={() => leaving.leave('again')}
            onBack={state.runs.size === 0 ? null : () => setOffering(false)}
            onAction={act}
          />
        ) : opened === null ? (
          <AlikeResults
            items={items}
            listed={listed}
            progress={state.progress ?? noProgress}
            now={now}
            order={order}
            onOrder={setOrder}
            group={group}
            onGroup={setGroup}
            ringed={ringed}
            lost={spots.lost}
            hasChips={hasChips}
            onChips={setChips}
            copied={copied === 'refused' ? copied : (copied?.rows ?? null)}
            onCopyCsv={() => void copyCsv(listed)}
            onOpen={show}
            onRing={ring}
            onStop={() => session.send({ type: 'stop' })}
            onAction={act}
            onRest={() => classifyThose('open')}
            onFailed={() => classifyThose('failed')}
            onAgain={() => setOffering(true)}
          />
        ) : (
          <AlikeDetail
            item={opened}
            isLost={spots.lost.has(opened.index)}
            isRunning={isRunning}
            now={now}
            onBack={() => {
              setOpen(null)
              setSpoken('')
            }}
            onStep={(by) => step.current(by)}
            onStop={() => session.send({ type: 'stop' })}
            onAction={act}
            onCorrect={canCorrect ? correct : null}
            onCopy={(text) => copyText(text, root)}
          />
        )}
      </Card>
    </>
  )
}

const noProgress = { isRunning: true, waitingUntil: null, failure: null }

function foundOf({ empty, items, onPage, texts }: FoundItems) {
  const cut = new Set(items.filter(({ selected, text }) => selected > text.length).map((item) => item.place))
  return { listed: items.length, onPage, empty, texts: texts.length, cut: cut.size }
}

function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('input, select, textarea') !== null
}
