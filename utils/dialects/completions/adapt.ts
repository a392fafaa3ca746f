import type { Ask } from '../../model/ask'
import type { Quirks } from '../../model/connection'
import type { Refusal } from '../dialect'
import { climbDown } from '../ladder'
import { fewerLogprobs, noProvider } from '../step-logprobs'
import { noRouting, noStreamOptions, noTemperature } from '../step-parameters'

const steps = [noStreamOptions, fewerLogprobs, noProvider, noRouting, noTemperature]

export function adapt(refusal: Refusal, ask: Ask, quirks: Quirks): Quirks | null {
  return climbDown(steps, refusal, ask, quirks)
}
