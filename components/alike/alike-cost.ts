import type { ReadoutPlan } from '../../utils/model/run'
import { readoutWords } from '../classification/readout-words'
import { formatCount } from '../format/format-count'
import { numberFormat } from '../format/number-format'

/** Characters of a token, about; English prose in common tokenisers. */
const charactersPerToken = 4

/**
 * What many texts cost, before they are asked: `Letters: 48 to 120 requests, about 6,200 to 16,000 tokens.`
 *
 * @param plan of one text, its own length left out
 */
export function alikeCost({ fewest, most, readout, tokens }: ReadoutPlan, texts: readonly string[]): string {
  const once = texts.reduce((sum, text) => sum + tokens + Math.ceil(text.length / charactersPerToken), 0)
  const requests = range(fewest * texts.length, most * texts.length, formatCount)
  const noun = most * texts.length === 1 ? 'request' : 'requests'
  const all = range(fewest * once, most * once, rough)
  return `${readoutWords[readout]}: ${requests}\u00A0${noun}, about ${all}\u00A0tokens.`
}

function range(least: number, greatest: number, format: (count: number) => string): string {
  return format(least) === format(greatest) ? format(greatest) : `${format(least)} to ${format(greatest)}`
}

/** Counted as it is, it is known to no more than two digits. */
function rough(count: number): string {
  return numberFormat(undefined, { maximumSignificantDigits: 2 }).format(count)
}
