import type { LabelProbability } from '../../utils/model/decision'
import { formatUpperBound, intervalEnds, intervalTells } from '../format/format-interval'
import { formatProbability } from '../format/format-probability'

/** A row as it is read aloud: `Billing, 41 %, between 39 and 44 %`. */
export function labelWords(label: LabelProbability, locale?: string): string {
  const { name, probability, upper } = label
  if (probability === null) return `${name}, not listed, ${atMost(upper, locale)}`
  const said = `${name}, ${formatProbability(probability, locale)}`
  if (!intervalTells(label)) return said
  const [low, high] = intervalEnds(label, locale)
  return `${said}, between ${low} and ${high}\u00A0%`
}

function atMost(upper: number, locale: string | undefined): string {
  return formatUpperBound(upper, locale).replace('≤', 'at most')
}
