import type { Usage } from '../model/answer'

/** The tokens of several requests together; what one of them did not tell is not told of all. */
export function addUsage(before: Usage | null, next: Usage | null): Usage | null {
  if (before === null || next === null) return next ?? before
  return {
    promptTokens: sum(before.promptTokens, next.promptTokens),
    completionTokens: sum(before.completionTokens, next.completionTokens),
  }
}

function sum(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : one + other
}
