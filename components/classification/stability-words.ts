import type { Decision } from '../../utils/model/decision'
import { formatPoints } from '../format/format-points'

/** Whether the answer held when the same was asked in other ways, as a fact: `both orders agree`. */
export function stabilityFact({ provenance, stability, type }: Decision): string | null {
  if (stability === null) return null
  const { askings, flipRate } = stability
  const ways = waysOf(type, provenance.readout)
  const changed = Math.round(flipRate * askings)
  if (changed > 0) return `${askings - changed} of ${askings} ${ways} agree`
  return askings === 2 ? `both ${ways} agree` : `all ${askings} ${ways} agree`
}

/** What it means that it did not hold; `null` where it did. */
export function stabilityWarning({ provenance, stability, type }: Decision): string | null {
  if (stability === null || stability.flipRate === 0) return null
  const changed = Math.round(stability.flipRate * stability.askings)
  const of =
    waysOf(type, provenance.readout) === 'orders' ? 'the order of the labels' : 'the phrasing of the question'
  return (
    `The answer changed with ${of}: ${changed} of ${stability.askings} named another label first, ` +
    `and the first one moved by up to ${formatPoints(stability.spread)}.`
  )
}

function waysOf(type: Decision['type'], readout: string | null): 'orders' | 'phrasings' {
  return type === 'predicate' && readout === 'words' ? 'phrasings' : 'orders'
}
