import * as v from 'valibot'

const short = v.pipe(v.string(), v.maxLength(2000))

export const connectionSchema = v.strictObject({
  id: short,
  name: short,
  preset: v.picklist(['openai', 'llama-cpp', 'ollama', 'lm-studio', 'vllm', 'custom']),
  baseUrl: short,
  model: short,
  dialect: v.picklist(['chat-completions']),
  patience: v.pipe(v.number(), v.minValue(1), v.maxValue(600)),
  quirks: v.strictObject({
    maximumTokensField: v.picklist(['max_tokens', 'max_completion_tokens']),
    minimumTokens: v.number(),
    logprobs: v.boolean(),
    alternatives: v.number(),
    temperature: v.boolean(),
    streamOptions: v.boolean(),
    reasoningOff: v.boolean(),
  }),
})
