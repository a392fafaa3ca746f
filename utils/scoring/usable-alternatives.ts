import type { Alternative, Token } from '../model/token'

/** An alternative with a number that can be calculated with. */
export interface UsableAlternative extends Alternative {
  readonly logprob: number
}

/** What was listed at a token's place and has a number; fillers of −100 and less stand for "filtered", not for a chance. */
export function usableAlternatives({ alternatives }: Token): readonly UsableAlternative[] {
  return alternatives.filter(
    (alternative): alternative is UsableAlternative =>
      alternative.logprob !== null && alternative.logprob > -100,
  )
}
