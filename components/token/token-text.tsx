import type { ComponentChildren, TargetedKeyboardEvent } from 'preact'

import type { Colouring } from '../../utils/scoring/doubt-level'
import type { Unit } from '../../utils/scoring/units'
import { TokenBlock } from './token-block'
import { pinToken, pointAtToken, type TokenFocus } from './token-focus'
import { tokenKeyTarget } from './token-keys'
import { unitAt } from './unit-at'

export interface TokenTextProps {
  readonly units: readonly Unit[]
  readonly colouring: Colouring
  readonly focus: TokenFocus
  readonly onFocus: (focus: TokenFocus) => void
  readonly streaming: boolean
  /** Id of the element that says the active token's numbers in words. */
  readonly describedBy: string
  /** What follows the text, such as the mark of a cut. */
  readonly children?: ComponentChildren
}

const blockSize = 100

/** An answer, token by token, as text that can be read, selected and walked through. */
export function TokenText(props: TokenTextProps) {
  const { children, colouring, describedBy, focus, onFocus, streaming, units } = props
  const { active } = focus
  const positionOf = (target: EventTarget | null) => {
    const token = target instanceof Element ? target.closest<HTMLElement>('[data-token]') : null
    return token === null ? -1 : unitAt(units, Number(token.dataset['index']))
  }
  const point = (event: Event) => {
    const position = positionOf(event.target)
    const next = position < 0 ? focus : pointAtToken(focus, position)
    if (next !== focus) onFocus(next)
  }
  const pin = (event: Event) => {
    const position = positionOf(event.target)
    if (position >= 0) onFocus(pinToken(focus, position))
  }
  const press = (event: TargetedKeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Enter') return pin(event)
    if (event.key === 'Escape' && focus.pinned) {
      event.preventDefault()
      event.stopPropagation()
      return onFocus({ active, pinned: false })
    }
    const root = event.currentTarget
    const target = tokenKeyTarget({
      key: event.key,
      units,
      colouring,
      from: positionOf(event.target),
      isRightToLeft: getComputedStyle(root).direction === 'rtl',
      elements: () => [...root.querySelectorAll('[data-token]')],
    })
    if (target === null) return
    event.preventDefault()
    onFocus({ active: target, pinned: focus.pinned })
    root.querySelector<HTMLElement>(`[data-index="${units[target]?.first ?? -1}"]`)?.focus()
  }
  const reachable = Math.min(active ?? 0, units.length - 1)
  return (
    // The tokens take the focus; their events are heard once, here, instead of two thousand times.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      class={streaming ? 'token-text token-text-streaming' : 'token-text'}
      aria-label="Answer, token by token"
      aria-busy={streaming}
      dir="auto"
      onPointerOver={point}
      onFocusIn={point}
      onClick={pin}
      onKeyDown={press}
    >
      {blocksOf(units).map((block, index) => (
        <TokenBlock
          key={block[0]?.first}
          units={block}
          colouring={colouring}
          active={within(active ?? -1, index)}
          reachable={within(reachable, index)}
          describedBy={describedBy}
        />
      ))}
      {children}
    </section>
  )
}

function blocksOf(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const count = Math.ceil(units.length / blockSize)
  return Array.from({ length: count }, (_, block) => units.slice(block * blockSize, (block + 1) * blockSize))
}

function within(position: number, block: number): number {
  const offset = position - block * blockSize
  return offset >= 0 && offset < blockSize ? offset : -1
}
