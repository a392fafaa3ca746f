import type { Ask } from '../../model/ask'
import type { Quirks } from '../../model/connection'
import type { Refusal } from '../dialect'
import { climbDown } from '../ladder'
import { fewerLogprobs } from '../step-logprobs'

const steps = [fewerLogprobs]

export function adapt(refusal: Refusal, ask: Ask, quirks: Quirks): Quirks | null {
  return climbDown(steps, refusal, ask, quirks)
}
