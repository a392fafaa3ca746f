import type { Ask } from '../../model/ask'
import type { Quirks } from '../../model/connection'
import type { Refusal } from '../dialect'
import { climbDown, type Step } from '../ladder'
import { fewerLogprobs, noProvider } from '../step-logprobs'
import {
  moreTokens,
  noReasoningSwitch,
  noRouting,
  noStreamOptions,
  noTemperature,
  otherLimit,
} from '../step-parameters'

/** Whether log-probabilities are asked for by a boolean or by a number: the other one. */
const otherForm: Step = ({ said, quirks }) => {
  if (!quirks.logprobs || said.includes('top_logprobs')) return null
  if (/expected a? ?bool|valid bool|(?:must|to) be (?:a )?bool/.test(said)) {
    return quirks.logprobsForm === 'integer' ? { ...quirks, logprobsForm: 'boolean' } : null
  }
  const wantsNumber =
    /expected (?:an? )?(?:integer|number|[iu](?:8|16|32|64|size))|valid integer|(?:must|to) be an? (?:integer|number)/
  return quirks.logprobsForm === 'boolean' && wantsNumber.test(said)
    ? { ...quirks, logprobsForm: 'integer' }
    : null
}

const steps = [
  moreTokens,
  otherLimit,
  noStreamOptions,
  otherForm,
  fewerLogprobs,
  noProvider,
  noRouting,
  noReasoningSwitch,
  noTemperature,
]

export function adapt(refusal: Refusal, ask: Ask, quirks: Quirks): Quirks | null {
  return climbDown(steps, refusal, ask, quirks)
}
