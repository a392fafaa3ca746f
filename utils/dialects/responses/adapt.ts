import type { Ask } from '../../model/ask'
import type { Quirks } from '../../model/connection'
import type { Refusal } from '../dialect'
import { climbDown } from '../ladder'
import { fewerLogprobs, noProvider } from '../step-logprobs'
import { noReasoningSwitch, noRouting, noTemperature } from '../step-parameters'

const steps = [fewerLogprobs, noProvider, noRouting, noReasoningSwitch, noTemperature]

export function adapt(refusal: Refusal, ask: Ask, quirks: Quirks): Quirks | null {
  return climbDown(steps, refusal, ask, quirks)
}
