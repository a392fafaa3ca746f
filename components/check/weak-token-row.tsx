import type { ComponentChildren } from 'preact'

import { type Colouring, doubtLevel, type DoubtLevel } from '../../utils/scoring/doubt-level'
import type { Unit } from '../../utils/scoring/units'
import { formatProbability } from '../format/format-probability'
import { splitUnit } from '../token/split-unit'
import { rankWords } from '../token/token-words'
import { stepWords } from './step-words'
import { tokenContext } from './token-context'

interface WeakTokenRowProps {
  readonly units: readonly Unit[]
  readonly place: number
  readonly colouring: Colouring
  /** The detail below it; `null` while it is closed. */
  readonly detail: ComponentChildren
}

/** One token that deserves a look, among its neighbours. */
export function WeakTokenRow({ colouring, detail, place, units }: WeakTokenRowProps) {
  const unit = units[place]
  if (unit === undefined) return null
  const level = doubtLevel(unit, colouring) ?? 0
  const isOpen = detail !== null
  const id = `token-${place}`
  return (
    <li class={isOpen ? 'claim claim-open' : 'claim'} data-place={place}>
      <button
        type="button"
        class="claim-button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
      >
        <TokenShare unit={unit} level={level} />
        <TokenInContext units={units} place={place} level={level} />
      </button>
      {isOpen && (
        <div class="claim-detail" id={id}>
          {detail}
        </div>
      )}
    </li>
  )
}

function TokenShare({ level, unit }: { readonly level: DoubtLevel; readonly unit: Unit }) {
  const { logprob } = unit
  return (
    <span class="claim-share">
      <span class={`claim-step doubt-${level}`}>
        {logprob === null ? '?' : formatProbability(Math.exp(logprob))}
      </span>
      <span class="spoken">, {stepWords[level]}, </span>
      <small aria-hidden="true">{rankWords(unit).replace(/(\d+) or later/, '≥\u00A0$1')}</small>
      <span class="spoken">{rankWords(unit)}: </span>
    </span>
  )
}

function TokenInContext({
  level,
  place,
  units,
}: Pick<WeakTokenRowProps, 'place' | 'units'> & { readonly level: DoubtLevel }) {
  const unit = units[place]
  const { after, before, text } = tokenContext(units, place)
  const word = splitUnit(text)
  return (
    <span class="claim-words token-context" dir="auto">
      {before}
      {word.before}
      <span
        class={`token-word doubt-${level}`}
        data-token=""
        data-index={unit?.first}
        data-logprob={unit?.logprob ?? undefined}
      >
        {word.word}
      </span>
      {word.after}
      {after}
    </span>
  )
}
