import { Component } from 'preact'

import type { Colouring } from '../../utils/scoring/doubt-level'
import type { Unit } from '../../utils/scoring/units'
import { TokenSpan } from './token-span'

interface TokenBlockProps {
  readonly units: readonly Unit[]
  readonly colouring: Colouring
  /** Positions within this block, -1 for elsewhere. */
  readonly active: number
  readonly reachable: number
  readonly describedBy: string
}

/**
 * A stretch of tokens that is drawn again only when it changes, so that a long answer can grow by one token at the cost
 * of one block. A class because only a class can say when that is.
 */
export class TokenBlock extends Component<TokenBlockProps> {
  override shouldComponentUpdate(next: TokenBlockProps): boolean {
    const { active, colouring, describedBy, reachable, units } = this.props
    return (
      active !== next.active ||
      reachable !== next.reachable ||
      colouring !== next.colouring ||
      describedBy !== next.describedBy ||
      !sameUnits(units, next.units)
    )
  }

  override render() {
    const { active, colouring, describedBy, reachable, units } = this.props
    return (
      <span class="token-block">
        {units.map((unit, position) => (
          <TokenSpan
            key={unit.first}
            unit={unit}
            colouring={colouring}
            isActive={position === active}
            isReachable={position === reachable}
            describedBy={describedBy}
          />
        ))}
      </span>
    )
  }
}

function sameUnits(before: readonly Unit[], after: readonly Unit[]): boolean {
  return before.length === after.length && before.every((unit, index) => sameUnit(unit, after[index]))
}

function sameUnit(before: Unit, after: Unit | undefined): boolean {
  if (before === after) return true
  return (
    after !== undefined &&
    before.first === after.first &&
    before.text === after.text &&
    before.logprob === after.logprob &&
    before.tokens[0] === after.tokens[0]
  )
}
