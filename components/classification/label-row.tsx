import type { LabelProbability } from '../../utils/model/decision'
import { formatInterval, formatUpperBound, intervalTells } from '../format/format-interval'
import { formatProbability } from '../format/format-probability'
import { labelWords } from './label-words'
import { RightButton } from './right-button'

interface LabelRowProps {
  readonly label: LabelProbability
  /** Its key; `null` for none. */
  readonly digit: number | null
  /** Whether the person said that it is the right one. */
  readonly isRight: boolean
  /** `null` where nothing can be said. */
  readonly onRight: (() => void) | null
}

/** One label: its share as a bar, the bounds as a whisker, what was not listed as hatching. */
export function LabelRow({ label, digit, isRight, onRight }: LabelRowProps) {
  const { id, lower, name, probability, upper } = label
  const isListed = probability !== null
  return (
    <li
      class={onRight === null ? 'label-row' : 'label-row label-row-keyed'}
      data-label={id}
      data-probability={probability ?? undefined}
      data-lower={lower}
      data-upper={upper}
    >
      {onRight !== null && <RightButton name={name} digit={digit} isRight={isRight} onRight={onRight} />}
      <span class="spoken">{labelWords(label)}</span>
      <span class="label-name" aria-hidden="true">
        <bdi>{name}</bdi>
      </span>
      <span class="label-share" aria-hidden="true">
        {isListed ? formatProbability(probability) : formatUpperBound(upper)}
        {isListed && intervalTells(label) && <small> {formatInterval(label)}</small>}
        {!isListed && <small> not listed</small>}
      </span>
      <span class="track" aria-hidden="true">
        {isListed && <span class="fill" style={{ inlineSize: width(probability) }} />}
        {isListed && intervalTells(label) && (
          <span
            class="whisker"
            style={{ insetInlineStart: width(lower), inlineSize: width(upper - lower) }}
          />
        )}
        {!isListed && <span class="unseen" style={{ inlineSize: width(upper) }} />}
      </span>
    </li>
  )
}

function width(share: number): string {
  return `${Math.min(1, Math.max(0, share)) * 100}%`
}
