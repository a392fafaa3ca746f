import type { Usage } from '../model/answer'

/** The tokens of several requests together; `null` for what one of them did not tell, and where there were none. */
export function totalUsage(usages: readonly (Usage | null)[]): Usage | null {
  const told = usages.flatMap((usage) => usage ?? [])
  if (told.length === 0 || told.length < usages.length) return null
  return {
    promptTokens: sum(told.map(({ promptTokens }) => promptTokens)),
    completionTokens: sum(told.map(({ completionTokens }) => completionTokens)),
  }
}

function sum(counts: readonly (number | null)[]): number | null {
  return counts.reduce((total, count) => (total === null || count === null ? null : total + count), 0)
}
