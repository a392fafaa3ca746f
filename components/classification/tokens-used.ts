import type { Usage } from '../../utils/model/answer'

/** All tokens that the server counted; `null` where it counted none. */
export function tokensUsed(usage: Usage | null): number | null {
  if (usage === null) return null
  const { completionTokens, promptTokens } = usage
  if (completionTokens === null && promptTokens === null) return null
  return (completionTokens ?? 0) + (promptTokens ?? 0)
}
