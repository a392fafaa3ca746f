import { requirePairs } from './calibration/require-pairs'

/**
 * The mean over the classes of F1 = 2 TP / (2 TP + FP + FN): every class counts the same, however rare. Classes that are
 * neither a truth nor a prediction have no F1 and are left out.
 *
 * @param predicted for each item the index of the predicted class; `null` for no answer, which misses the true class
 * @param truths for each item the index of its true class
 * @param classes how many there are
 * @returns 0..1
 * @throws RangeError for no items, different lengths, or an index outside of the classes
 * @see van Rijsbergen 1979; scikit-learn's `f1_score(average='macro', zero_division=nan)`
 */
export function macroF1(
  predicted: readonly (number | null)[],
  truths: readonly number[],
  classes: number,
): number {
  requirePairs('macroF1', predicted, truths)
  for (const index of [...predicted, ...truths]) {
    if (index !== null && !(Number.isInteger(index) && index >= 0 && index < classes)) {
      throw new RangeError(`macroF1: class ${index} of ${classes}`)
    }
  }
  const occurring = [...new Set([...predicted, ...truths])].filter((index) => index !== null)
  const scores = occurring.map((index) => {
    const right = truths.filter((truth, item) => truth === index && predicted[item] === index).length
    const said = predicted.filter((each) => each === index).length
    const meant = truths.filter((each) => each === index).length
    return (2 * right) / (said + meant)
  })
  return scores.reduce((sum, score) => sum + score, 0) / scores.length
}
