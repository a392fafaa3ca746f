import { optionShares } from '../option-shares.ts'

/** An option of a question, as any of the shapes writes it. */
export interface DecidedOption {
  readonly value: string
  readonly description: string
}

/** The probability of each option, by the words that the text shares with it. */
export function decided(
  text: string,
  options: readonly DecidedOption[],
): readonly (readonly [string, number])[] {
  // Named as in a list of letters, so that the answer is the same.
  const named = options.map(({ value, description }) => ({
    code: '',
    name: description === '' ? value : `${value}: ${description}`,
  }))
  const shares = optionShares({ options: named, text })
  return options.map(({ value }, index) => [value, shares[index] ?? 0] as const)
}

/** The likeliest option, and how far it is above chance. */
export function likeliest(shares: readonly (readonly [string, number])[]) {
  const [choice = '', share = 0] = shares.toSorted(([, left], [, right]) => right - left)[0] ?? []
  return { choice, confidence: (share - 1 / shares.length) / (1 - 1 / shares.length) }
}
