import type { Distribution } from '../model/decision'

/** Whether the top label stays first whatever the unseen mass fell on: its lower bound beats every other upper bound. */
export function certified({ labels }: Pick<Distribution, 'labels'>): boolean {
  const [top, ...others] = labels
  if (top === undefined || top.probability === null) return false
  return others.every(({ upper }) => top.lower > upper)
}
