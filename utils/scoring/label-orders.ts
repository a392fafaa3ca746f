/** The most orders that are asked of one text. */
export const mostOrders = 5

/**
 * The orders in which labels are offered: as given, reversed, then cyclic shifts of the given one, spread over its length.
 * The first two are always asked, so that no label gains by its place alone; more where the top two are close.
 *
 * @returns permutations, each once; at most five and at most as many as there are labels, at least two where there are two
 */
export function labelOrders<T>(labels: readonly T[]): (readonly T[])[] {
  const orders: (readonly T[])[] = [labels, labels.toReversed()]
  const most = Math.min(mostOrders, labels.length)
  const shifts = most - 2
  for (let shift = 1; shift <= shifts; shift += 1) {
    const by = Math.round((labels.length * shift) / (shifts + 1))
    orders.push([...labels.slice(by), ...labels.slice(0, by)])
  }
  return orders.slice(0, Math.max(most, Math.min(2, labels.length)))
}
