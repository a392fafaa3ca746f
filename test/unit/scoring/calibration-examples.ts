import { seededRandom } from '../../../utils/maths/seeded-random'
import { softmax } from '../../../utils/maths/softmax'
import type { CalibrationMethod } from '../../../utils/model/decision'
import type { CalibrationRow } from '../../../utils/scoring/calibration/calibration-rows'

export const methods: readonly CalibrationMethod[] = ['temperature', 'platt', 'beta', 'isotonic']

/** Items whose shown shares are made from true ones; the truth is drawn from the true ones. */
function rowsOf(
  count: number,
  labels: number,
  seed: string,
  shown: (real: readonly number[], random: () => number) => readonly number[],
): CalibrationRow[] {
  const random = seededRandom(seed)
  return Array.from({ length: count }, () => {
    const real = softmax(Array.from({ length: labels }, () => 3 * random()))
    let rest = random()
    const truth = real.findIndex((share) => (rest -= share) < 0)
    const shares = shown(real, random)
    const order = [...shares.keys()].toSorted((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0))
    return { shares: order.map((label) => shares[label] ?? 0), truth: order.indexOf(Math.max(0, truth)) }
  })
}

/** Every logit is 2.5 times what it should be: a temperature puts it right. */
export const overconfident = (count: number, labels = 4) =>
  rowsOf(count, labels, `overconfident ${count}`, (real) => softmax(real.map((p) => 2.5 * Math.log(p))))

/** The top of two is right with sigmoid(.5 logit − .5): no temperature puts that right, Platt does. */
export function shifted(count: number): CalibrationRow[] {
  const random = seededRandom(`shifted ${count}`)
  return Array.from({ length: count }, () => {
    const top = 0.5 + 0.499 * random()
    const isRight = random() < 1 / (1 + Math.exp(-0.5 * Math.log(top / (1 - top)) + 0.5))
    return { shares: [top, 1 - top], truth: isRight ? 0 : 1 }
  })
}

/** The top of two is right three times in five under .8, and always but one time in 50 from there on: a step. */
export function stepped(count: number): CalibrationRow[] {
  const random = seededRandom(`stepped ${count}`)
  return Array.from({ length: count }, () => {
    const top = 0.5 + 0.499 * random()
    return { shares: [top, 1 - top], truth: random() < (top < 0.8 ? 0.6 : 0.98) ? 0 : 1 }
  })
}
