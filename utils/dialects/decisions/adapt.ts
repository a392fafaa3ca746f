import type { Ask } from '../../model/ask'
import { type DecisionShape, decisionShapes } from '../../model/capability'
import type { Quirks } from '../../model/connection'
import type { Refusal } from '../dialect'

/** Fields by which the shapes differ, and fields that a server does not know at all. */
const aboutFields =
  /\b(questions|state|criteria)\b|\b(unknown|unrecognized|unexpected|extra|additional)\W+(request )?(argument|field|input|key|parameter|propert)/

/** An input may also be refused for what it says. */
const aboutInput =
  /(required|missing|unknown|unexpected|must be|should be|expected|invalid type|not permitted)/

/** What is too much for one shape is too much for the others. */
const aboutSize = /context|tokens|too (long|large|many)|maximum|exceed|longer than|at most/

/** One step after a refusal that is about the fields of the body: the next of the shapes that servers have here. */
export function adapt({ status, message }: Refusal, _: Ask, quirks: Quirks): Quirks | null {
  const said = message.toLowerCase()
  const isShape = aboutFields.test(said) || (/\binput\b/.test(said) && aboutInput.test(said))
  if (![400, 404, 422].includes(status) || !isShape || aboutSize.test(said)) return null
  const next: DecisionShape | undefined = decisionShapes[decisionShapes.indexOf(quirks.decisionShape) + 1]
  return next === undefined ? null : { ...quirks, decisionShape: next }
}
