import type { Ask } from '../../model/ask'
import type { Quirks } from '../../model/connection'
import type { Refusal } from '../dialect'
import { climbDown, type Step } from '../ladder'
import { fewerLogprobs } from '../step-logprobs'

/** Some models cannot be told not to think; their numbers come all the same. */
const noThinkSwitch: Step = ({ said, quirks }) =>
  quirks.reasoningOff && /\bthink(?:ing)?\b/.test(said) ? { ...quirks, reasoningOff: false } : null

const steps = [fewerLogprobs, noThinkSwitch]

export function adapt(refusal: Refusal, ask: Ask, quirks: Quirks): Quirks | null {
  return climbDown(steps, refusal, ask, quirks)
}
