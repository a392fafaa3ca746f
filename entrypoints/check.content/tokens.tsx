import { useMemo, useState } from 'preact/hooks'

import { TokensView } from '../../components/check/tokens-view'
import { useRow } from '../../components/check/use-row'
import type { OfferedAction } from '../../components/failure-action'
import { tokenWords } from '../../components/token/token-words'
import { type AnswerRun, isOver } from '../../utils/model/run'
import type { TextChange } from '../../utils/page/paint/follow-text'
import { alignTokens } from '../../utils/scoring/align-tokens'
import { nextMark } from '../../utils/scoring/check/next-mark'
import { weakUnits } from '../../utils/scoring/check/weak-units'
import { type Colouring, doubtLevel } from '../../utils/scoring/doubt-level'
import { scorePieces } from '../../utils/scoring/score-pieces'
import { type Unit, units as unitsOf } from '../../utils/scoring/units'
import { onPage, partOf } from './claims-of'
import type { CheckTarget } from './target'
import { useMarks } from './use-marks'

interface TokensProps {
  readonly target: CheckTarget
  readonly run: AnswerRun | null
  readonly scoring: 'whole' | 'forced' | 'no'
  readonly now: number
  readonly marksAll: boolean
  readonly onMarksAll: (marksAll: boolean) => void
  /** Told here how to go to the next or the last mark. */
  readonly step: { current: (by: 1 | -1) => void }
  /** Says something where the focus is in the page. */
  readonly say: (words: string) => void
  /** Inside of the host's closed shadow root. */
  readonly root: HTMLElement
  readonly layer: HTMLElement
  readonly signal: AbortSignal
  readonly onFollow: (change: TextChange) => void
  readonly onStart: () => void
  readonly onStop: () => void
  readonly onAction: (action: OfferedAction) => void
}

const nothing: readonly Unit[] = []

/** The page's text token by token, where the endpoint can score it. */
export function Tokens(props: TokensProps) {
  const {
    layer,
    marksAll,
    now,
    onAction,
    onFollow,
    onMarksAll,
    onStart,
    onStop,
    root,
    run,
    say,
    scoring,
    signal,
    step,
    target,
  } = props
  const [colouring, setColouring] = useState<Colouring>('probability')
  const isEnded = run !== null && isOver(run)
  const text = partOf(target)
  // Painted once they are all there: what a token is changes until its last byte has come.
  const units = useMemo(
    () => (run === null || !isEnded ? nothing : unitsOf(alignTokens(run.tokens, text).tokens)),
    [run?.id, isEnded],
  )
  const spans = useMemo(() => (units.length === 0 ? null : onPage(target, spansOf(units))), [units, target])
  const few = useMemo(() => new Set(weakUnits(units)), [units])
  const marks = units.flatMap((unit, place) => {
    const level = marksAll || few.has(place) ? doubtLevel(unit, colouring) : null
    return level === null ? [] : [{ place, level }]
  })
  const page = useMarks({ text: target.text, spans, marks, layer, signal, onFollow })
  const unit = page.open === null ? undefined : units[page.open]
  const toRow = useRow(root, unit === undefined ? null : `[data-place="${page.open}"]`, () => {
    if (unit !== undefined) say(`${unit.text.trim()}: ${tokenWords(unit)}`)
  })
  step.current = (by) => {
    const next = nextMark([...few], page.open, by)
    if (next === null) return
    toRow()
    page.goTo(next)
  }
  return (
    <TokensView
      run={run}
      units={units}
      colouring={colouring}
      onColouring={setColouring}
      marksAll={marksAll}
      onMarksAll={onMarksAll}
      open={page.open}
      onOpen={(place) => (place === null ? page.onOpen(null) : page.goTo(place))}
      cost={costWords(scoring, text)}
      onStart={onStart}
      onStop={onStop}
      onAction={onAction}
      now={now}
    />
  )
}

/** Where each unit stands in the text that they join to. */
function spansOf(units: readonly Unit[]): { readonly start: number; readonly end: number }[] {
  let end = 0
  return units.map(({ text }) => {
    const start = end
    end += text.length
    return { start, end }
  })
}

function costWords(scoring: TokensProps['scoring'], text: string): string {
  if (scoring !== 'forced') return 'One request.'
  const requests = scorePieces(text).length
  return `This server scores a text word by word: about ${new Intl.NumberFormat('en').format(requests)} requests.`
}
