import { aboveChance } from '../maths/above-chance'
import type { Distribution, Interval } from '../model/decision'

/**
 * How far the top label is above chance, as bounds: one measure for every readout, since servers define theirs in four
 * ways.
 *
 * @returns `null` where no label has a probability
 */
export function confidence({ labels }: Distribution): Interval | null {
  const [top] = labels
  if (top === undefined || top.probability === null) return null
  return { lower: aboveChance(top.lower, labels.length), upper: aboveChance(top.upper, labels.length) }
}
