import type { ClassificationPrompt } from './options-in-prompt.ts'
import { sharedWords } from './topic-words.ts'

const fallback = /^(other|none|neither|unknown|unclear)\b/i

/** How the mass on the options is divided among them, in their order; sums to one. */
export function optionShares({ options, text }: ClassificationPrompt): number[] {
  const scores = options.map(({ name }) => sharedWords(name, text))
  // Options that fit equally are ranked by their names, so that the order in which they are asked changes nothing.
  const names = options.map(({ name }) => name)
  const order = options
    .map((_, index) => index)
    .toSorted(
      (left, right) =>
        at(scores, right) - at(scores, left) || ((names[left] ?? '') < (names[right] ?? '') ? -1 : 1),
    )
  const best = at(scores, at(order, 0))
  const second = at(scores, at(order, 1))
  if (best === 0) {
    const other = options.findIndex(({ name }) => fallback.test(name))
    return spread(moveFirst(order, Math.max(other, 0)), [0.6])
  }
  if (best === second) return spread(order, [0.46, 0.42])
  return spread(order, second > 0 ? [0.66, 0.24] : [0.9])
}

/** Two options as good as equal, whatever the text says. */
export function closeShares({ options }: ClassificationPrompt): number[] {
  return spread([...options.keys()], [0.455, 0.445])
}

/**
 * The leading options get fixed shares, the others three fifths of what is left, and the last of them the remainder.
 * Of four or more options the least likely gets nothing: it is the one that is not listed.
 */
function spread(order: readonly number[], leading: readonly number[]): number[] {
  const shares = order.map(() => 0)
  const seen = order.length > 3 ? order.slice(0, -1) : order
  let left = 1
  for (const [rank, index] of seen.entries()) {
    const last = rank === seen.length - 1
    const share = last ? left : (leading[rank] ?? left * 0.6)
    shares[index] = share
    left -= share
  }
  return shares
}

function moveFirst(order: readonly number[], first: number): number[] {
  return [first, ...order.filter((index) => index !== first)]
}

function at(values: readonly number[], index: number): number {
  return values[index] ?? 0
}
