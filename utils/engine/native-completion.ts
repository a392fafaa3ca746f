/** wllama answers a completion in OpenAI's shape; this is the same answer as llama.cpp's own `/completion` has it. */
export function nativeCompletion(answer: unknown): Record<string, unknown> {
  const { choices, model, usage } = answer as {
    choices?: readonly { text?: string; finish_reason?: string; logprobs?: { content?: unknown } | null }[]
    model?: string
    usage?: { prompt_tokens?: number; completion_tokens?: number }
  }
  const choice = choices?.[0]
  return {
    content: choice?.text ?? '',
    model: model ?? '',
    completion_probabilities: choice?.logprobs?.content ?? [],
    tokens_evaluated: usage?.prompt_tokens ?? null,
    tokens_predicted: usage?.completion_tokens ?? null,
    stop: true,
    stop_type: choice?.finish_reason === 'length' ? 'limit' : 'eos',
  }
}
