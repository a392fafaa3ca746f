/** The first number from `low` on of which something is true that is true of all after it; `high` where none below is. */
export function firstOf(low: number, high: number, isTrue: (index: number) => boolean): number {
  let [from, to] = [low, high]
  while (from < to) {
    const middle = (from + to) >> 1
    if (isTrue(middle)) to = middle
    else from = middle + 1
  }
  return from
}
