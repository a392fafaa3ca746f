import type { ReadoutPlan } from '../../utils/model/run'
import { formatCount } from '../format/format-count'
import { plural } from '../format/plural'
import { readoutWords } from './readout-words'

/** What a classification costs, before it is asked: `Letters: 2 to 5 requests of about 130 tokens.` */
export function planWords({ fewest, most, readout, tokens }: ReadoutPlan): string {
  const requests =
    fewest === most ? plural(fewest, 'request') : `${formatCount(fewest)} to ${plural(most, 'request')}`
  return `${readoutWords[readout]}: ${requests} of about ${plural(tokens, 'token')}${most > 1 ? ' each' : ''}.`
}
