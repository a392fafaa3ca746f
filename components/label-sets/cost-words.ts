import type { ReadoutPlan } from '../../utils/model/run'
import { formatCount } from '../format/format-count'
import { plural } from '../format/plural'

/** What one text costs: `2 to 5 requests of about 130 tokens and the text each`. */
export function costWords({ fewest, most, tokens }: Omit<ReadoutPlan, 'readout'>): string {
  const requests = plural(most, 'request')
  const range = fewest === most ? requests : `${formatCount(fewest)} to ${requests}`
  return `${range} of about ${plural(tokens, 'token')} and the text${most === 1 ? '' : ' each'}`
}
