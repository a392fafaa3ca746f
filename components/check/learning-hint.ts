import type { Decision } from '../../utils/model/decision'
import { learningWords } from '../classification/learning-words'

/** What corrections are good for, or how many are lacking; `null` where the numbers are calibrated already. */
export function learningHint(decision: Decision): string | null {
  const { calibration, learning } = decision
  const words = learningWords(decision)
  if (words !== null || calibration !== null || learning === null) return words
  return `Say which sentences are true or false: from ${learning.needed} corrections on the numbers are calibrated.`
}
