import type { CheckPlan } from '../../utils/model/check'
import { readoutWords } from '../classification/readout-words'
import { plural } from '../format/plural'

/** What a check costs, before it is asked: `Words: 12 requests, about 3,900 tokens in all.` */
export function checkPlanWords({ readout, requests, tokens }: CheckPlan): string {
  return `${readoutWords[readout]}: ${plural(requests, 'request')}, about ${plural(tokens, 'token')} in all.`
}
