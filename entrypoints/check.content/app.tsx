import { useEffect, useMemo, useRef, useState } from 'preact/hooks'

import { Card } from '../../components/card/card'
import { checkFraction } from '../../components/check/check-fraction'
import { checkHeadline } from '../../components/check/check-headline'
import { checkStatusWords } from '../../components/check/check-status-words'
import { CheckTabs, type CheckWay } from '../../components/check/check-tabs'
import { CheckView } from '../../components/check/check-view'
import { claimWords } from '../../components/check/claim-words'
import { useRow } from '../../components/check/use-row'
import type { OfferedAction } from '../../components/failure-action'
import { FailureNotice } from '../../components/failure-notice'
import { failureWords } from '../../components/failure-words'
import { isOver } from '../../utils/model/run'
import { copyText } from '../../utils/page/copy-text'
import { isInSight } from '../../utils/page/in-sight'
import { onEscape } from '../../utils/page/on-escape'
import { whenLost } from '../../utils/page/when-lost'
import type { CardCommand } from '../../utils/protocol/check-messages'
import { longestMessage, longestText } from '../../utils/protocol/limits'
import { checkSummary, claimLevel } from '../../utils/scoring/check/check-summary'
import { checkWeakness } from '../../utils/scoring/check/check-weakness'
import { nextMark } from '../../utils/scoring/check/next-mark'
import { claimsOf, onPage, partOf } from './claims-of'
import { isOnDark } from './page-marks'
import { scoredOf } from './scored-of'
import { type CheckTarget, isWhole } from './target'
import { targetAgain } from './target-again'
import { Tokens } from './tokens'
import { useMarks } from './use-marks'
import { usePlace } from './use-place'
import { useSession } from './use-session'
import { useSpoken } from './use-spoken'

interface AppProps {
  /** `null` where the page shows no text; what the menu said is selected is checked then. */
  readonly target: CheckTarget | null
  readonly host: HTMLElement
  /** Aborted when the card is gone without having been closed. */
  readonly lost: AbortSignal
  /** Inside of the host's closed shadow root. */
  readonly root: HTMLElement
  /** In the same root, for what no highlight can draw. */
  readonly layer: HTMLElement
  readonly signal: AbortSignal
  readonly onClose: () => void
}

/** Firefox opens its sidebar only for a click on its own interface or menu, not for one in a page (November 2026). */
const canOpenPanel = !import.meta.env.FIREFOX

/** The card of a check. The page's own text is marked; the card lists what deserves a look. */
export function App({ host, layer, lost, onClose, root, signal, target: first }: AppProps) {
  const [target, setTarget] = useState(first)
  const [way, setWay] = useState<CheckWay>('sentences')
  const [marksAll, setMarksAll] = useState(false)
  const place = usePlace(first, host, signal)
  const command = useRef<(command: CardCommand) => void>(() => undefined)
  const { now, session, state } = useSession(signal, (each) => command.current(each))
  const { run } = state
  const summary = useMemo(() => (run === null ? null : checkSummary(run.claims)), [run])
  const spans = useMemo(
    () => (target === null || run === null ? null : onPage(target, run.claims)),
    // The sentences of a run stay where they are, whatever is found about them.
    [target, run?.id],
  )
  const isShown = way === 'sentences'
  const places = marksAll ? (summary?.weakestFirst ?? []) : (summary?.marked ?? [])
  const marks = places.flatMap((each) => {
    const level = claimLevel(run?.claims[each])
    return level === null ? [] : [{ place: each, level }]
  })
  const page = useMarks({
    text: target?.text ?? null,
    spans: isShown ? spans : null,
    marks,
    layer,
    signal,
    onFollow: place.onFollow,
  })
  const { say, spoken } = useSpoken(
    state.failure === null ? checkStatusWords(run, target !== null) : failureWords(state.failure),
  )
  const opened = page.open === null ? undefined : run?.claims[page.open]
  const toRow = useRow(root, opened === undefined ? null : `[data-claim="${page.open}"]`, () => {
    if (opened !== undefined) say(`${claimWords(opened)}: ${run?.text.slice(opened.start, opened.end)}`)
  })

  const start = (what: CheckTarget | null, how: { readonly shorten: boolean; readonly sample: boolean }) =>
    session.send({
      type: 'check-start',
      text: what === null ? '' : partOf(what).slice(0, longestMessage),
      question: what?.question.slice(0, longestMessage) ?? '',
      claims: what === null ? [] : claimsOf(what),
      ...how,
      ...(what !== null && what.recall !== null && { recall: what.recall }),
    })
  // With the first render, so that the request goes out at once.
  useState(() => {
    if (first !== null) session.send({ type: 'styles-wanted', isDark: isOnDark(first.text) })
    start(first, { shorten: false, sample: false })
  })

  useEffect(() => {
    onEscape(signal, onClose)
    whenLost(lost, signal, { onGone: onClose, onRemoved: () => session.send({ type: 'card-lost' }) })
  }, [])

  const tokenStep = useRef<(by: 1 | -1) => void>(() => undefined)
  const step = (by: 1 | -1) => {
    if (!isShown) return tokenStep.current(by)
    const next = nextMark(places, page.open, by)
    if (next === null) return
    toRow()
    page.goTo(next)
  }
  command.current = (asked) => {
    if (asked.type === 'card-close') onClose()
    else if (asked.type === 'weak-spot-step') step(asked.by)
    else page.goTo(asked.place)
  }
  /** Asks about the same words once more. */
  const repeat = (how: { readonly shorten: boolean; readonly sample: boolean }) => {
    if (isInSight(host)) start(target && { ...target, recall: null }, how)
  }
  const again = () => {
    if (!isInSight(host)) return
    const read = target && (targetAgain(target) ?? { ...target, recall: null })
    if (read === null || scoredOf(state.scored, partOf(read)) === null)
      session.send({ type: 'stop', what: 'tokens' })
    setTarget(read)
    place.standBeside(read)
    start(read, { shorten: false, sample: false })
  }
  const goOn = () => {
    if (isInSight(host) && run !== null) session.send({ type: 'check-more', runId: run.id })
  }
  const act = (action: OfferedAction) => {
    if (!isInSight(host)) return
    if (action === 'reload-page') location.reload()
    else if (action === 'shorten') repeat({ shorten: true, sample: false })
    else if (action !== 'retry') session.send({ type: 'options-open' })
    else if (summary !== null && summary.total > 0) goOn()
    else repeat({ shorten: false, sample: false })
  }
  const score = (text: string) => {
    if (isInSight(host)) session.send({ type: 'tokens-start', text })
  }
  const correct = (at: number, value: 'true' | 'false') => {
    if (isInSight(host)) session.send({ type: 'correction', place: at, value })
  }
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return
    const key = event.key.toLowerCase()
    if (key === 'n') step(1)
    else if (key === 'p') step(-1)
    else if (key === 'a') setMarksAll((before) => !before)
    else if (isShown && page.open !== null && state.canCorrect && (key === '1' || key === '2')) {
      correct(page.open, key === '1' ? 'true' : 'false')
    } else return
    event.preventDefault()
  }
  return (
    <Card
      title="Check"
      subtitle={
        run === null || !isShown
          ? null
          : checkHeadline(run, target === null ? 'none' : marksAll ? 'all' : 'few')
      }
      fraction={run === null ? null : checkFraction(run)}
      busy={run === null ? state.failure === null : !isOver(run)}
      labelSets={[]}
      labelSetId=""
      onLabelSet={() => undefined}
      onOpenSidePanel={canOpenPanel ? () => session.send({ type: 'panel-open' }) : null}
      onClose={onClose}
      onMoveStart={place.moveWith}
      onMoveBy={place.moveBy}
      onKey={press}
    >
      <output class="spoken">{spoken}</output>
      {state.scoring !== 'no' && target !== null && <CheckTabs way={way} onWay={setWay} />}
      {state.failure !== null && (
        <FailureNotice
          failure={state.failure}
          onAction={(action) =>
            action === 'retry' ? repeat({ shorten: false, sample: false }) : act(action)
          }
        />
      )}
      {isShown && run !== null && (
        <CheckView
          run={run}
          now={now}
          open={page.open}
          marksAll={marksAll}
          lost={page.lost}
          hasGrown={page.hasGrown && target !== null && isWhole(target)}
          weakness={checkWeakness(run)}
          isOnPage={target !== null}
          onOpen={(at) => (at === null ? page.onOpen(null) : page.goTo(at))}
          onMarksAll={setMarksAll}
          onMore={goOn}
          onAgain={again}
          onStop={() => session.send({ type: 'stop', what: 'check' })}
          onAction={act}
          onSample={() => repeat({ shorten: false, sample: true })}
          onCopy={(text) => copyText(text, root)}
          onCorrect={state.canCorrect ? correct : null}
        />
      )}
      {!isShown && target !== null && (
        <Tokens
          target={target}
          run={scoredOf(state.scored, partOf(target))}
          scoring={state.scoring}
          now={now}
          marksAll={marksAll}
          onMarksAll={setMarksAll}
          step={tokenStep}
          say={say}
          root={root}
          layer={layer}
          signal={signal}
          onFollow={place.onFollow}
          onStart={() => score(partOf(target))}
          onStop={() => session.send({ type: 'stop', what: 'tokens' })}
          onAction={(action) =>
            action === 'shorten' ? score(partOf(target).slice(0, longestText)) : act(action)
          }
        />
      )}
    </Card>
  )
}

function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.matches('input:not([type="radio"]), select, textarea')
}
