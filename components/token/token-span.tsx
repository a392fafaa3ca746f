import { type Colouring, doubtLevel } from '../../utils/scoring/doubt-level'
import type { Unit } from '../../utils/scoring/units'
import { visibleWhitespace } from '../format/visible-whitespace'
import { splitUnit } from './split-unit'

interface TokenSpanProps {
  readonly unit: Unit
  readonly colouring: Colouring
  readonly isActive: boolean
  /** The one token that the Tab key reaches. */
  readonly isReachable: boolean
  readonly describedBy: string
}

/** One token of the answer. Its element carries the number for other tools, the inner one the colour. */
export function TokenSpan({ unit, colouring, isActive, isReachable, describedBy }: TokenSpanProps) {
  const level = doubtLevel(unit, colouring) ?? 0
  const channel = unit.tokens[0]?.channel ?? 'content'
  return (
    <span
      class={channel === 'content' ? 'token' : `token token-${channel}`}
      data-token=""
      data-index={unit.first}
      data-logprob={unit.logprob ?? undefined}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a roving tab stop: text that can be walked through
      tabIndex={isReachable ? 0 : -1}
      aria-describedby={isActive ? describedBy : undefined}
    >
      {level === 0 && !isActive ? unit.text : painted(unit.text, level, isActive)}
    </span>
  )
}

function painted(text: string, level: number, isActive: boolean) {
  const { before, word, after } = splitUnit(text)
  const look = `token-word doubt-${level}${isActive ? ' token-active' : ''}`
  if (word !== '') {
    return (
      <>
        {before}
        <span class={look}>{word}</span>
        {after}
      </>
    )
  }
  const isSeen = level >= 2 || isActive
  return (
    <>
      {isSeen && <span class={look} data-blank={visibleWhitespace(text.slice(0, 1))} aria-hidden="true" />}
      {text}
    </>
  )
}
