import type { Decision } from '../../utils/model/decision'
import { formatProbability } from '../format/format-probability'
import { formatShare } from '../format/format-share'

/** Whether a decision's numbers are counts of drawn answers as they are. */
export function isCounted({
  calibration,
  provenance,
}: Pick<Decision, 'calibration' | 'provenance'>): boolean {
  return provenance.readout === 'sampled' && calibration === null
}

/** A share of a sentence's answers, 0..1. None and all of those that were counted are written as such, not as bounds. */
export function heldWords(share: number, counted: boolean, locale?: string): string {
  return counted ? formatShare(share, 1, locale) : formatProbability(share, locale)
}
