import { requireTruths } from './require-truths'

const coldest = 0.05
const hottest = 20
/** More than a double holds. */
const halvings = 100

/**
 * Temperature scaling: the T for which softmax(z / T) is least surprised at the truths. The loss is convex in 1/T, so its
 * slope, mean(E_p[z] − z_y), is bisected. It never changes which label is likeliest. To apply it: `softmax(z, T)`.
 *
 * @param logits for each item one for every label; log-probabilities do as well, and −Infinity is a probability of 0
 * @param truths for each item the index of its true label, which has a logit above −Infinity
 * @returns T, kept within 0.05..20: where every truth is likeliest the best T would be 0; 1 where T makes no difference
 * @throws RangeError for no items, different lengths, an index outside its row, or logits that are not of these
 * @see Guo et al. 2017
 */
export function fitTemperature(logits: readonly (readonly number[])[], truths: readonly number[]): number {
  requireTruths('fitTemperature', logits, truths)
  const leads = logits.map((row, index) => {
    const truth = row[truths[index] ?? 0] ?? -Infinity
    if (!Number.isFinite(truth) || !row.every((z) => z < Infinity)) {
      throw new RangeError(`fitTemperature: logits ${row.join(', ')}`)
    }
    return row.filter((z) => z > -Infinity).map((z) => z - truth)
  })
  const slope = (inverse: number) => leads.reduce((sum, row) => sum + expectedLead(row, inverse), 0)
  let [low, high] = [1 / hottest, 1 / coldest]
  if (slope(low) === 0 && slope(high) === 0) return 1
  if (slope(low) >= 0) return hottest
  if (slope(high) <= 0) return coldest
  for (let step = 0; step < halvings; step += 1) {
    const middle = (low + high) / 2
    if (slope(middle) < 0) low = middle
    else high = middle
  }
  return 2 / (low + high)
}

/** E_p[z] − z_y at one item. */
function expectedLead(leads: readonly number[], inverse: number): number {
  const greatest = Math.max(...leads)
  let mass = 0
  let sum = 0
  for (const lead of leads) {
    const weight = Math.exp(inverse * (lead - greatest))
    mass += weight
    sum += weight * lead
  }
  return sum / mass
}
