import * as v from 'valibot'

import { decisionShapes, scoringForms } from '../model/capability'
import { dialectNames, presetNames, reasoningSwitches } from '../model/connection'

const known = v.picklist(['yes', 'no', 'unknown'])
const decisionShape = v.picklist(decisionShapes)
const short = v.pipe(v.string(), v.maxLength(2000))

export const connectionSchema = v.strictObject({
  id: short,
  name: short,
  preset: v.picklist(presetNames),
  baseUrl: short,
  model: short,
  dialect: v.picklist(dialectNames),
  patience: v.pipe(v.number(), v.minValue(1), v.maxValue(600)),
  useDecisions: v.boolean(),
  quirks: v.strictObject({
    maximumTokensField: v.picklist(['max_tokens', 'max_completion_tokens']),
    minimumTokens: v.number(),
    logprobs: v.boolean(),
    logprobsForm: v.picklist(['boolean', 'integer']),
    alternatives: v.number(),
    temperature: v.boolean(),
    streamOptions: v.boolean(),
    reasoningOff: v.boolean(),
    reasoningSwitch: v.picklist(reasoningSwitches),
    requireParameters: v.boolean(),
    decisionShape,
  }),
  capability: v.nullable(
    v.strictObject({
      testedAt: v.number(),
      model: short,
      chat: known,
      responses: known,
      completions: known,
      streamed: known,
      alternatives: v.nullable(v.number()),
      truncated: known,
      bytes: known,
      letters: known,
      structured: known,
      scoring: v.picklist([...scoringForms, 'no', 'unknown']),
      decisions: v.picklist([...decisionShapes, 'no', 'unknown']),
      systemOne: known,
      reasoning: v.picklist(['none', 'off', 'stuck', 'unknown']),
    }),
  ),
})
