import type { DiagramBin, ReliabilityDiagram } from '../../utils/scoring/calibration/reliability-diagram'
import { formatPoints } from '../format/format-points'
import { formatProbability } from '../format/format-probability'
import { plural } from '../format/plural'

/** Whether chance alone does not explain where a bin is. */
export function isOutside({ accuracy, band }: DiagramBin): boolean {
  return accuracy < band.lower || accuracy > band.upper
}

/** What a reliability diagram comes to, as far as so few texts can tell. */
export function diagramWords({ bins, error, isDistinguishable, perfectError }: ReliabilityDiagram): string {
  const texts = plural(countOf(bins), 'text')
  const [found, chance] = [formatProbability(error), formatProbability(perfectError)]
  if (!isDistinguishable) {
    return `Not distinguishable from perfect with ${texts}: the error of ${found} is within the ${chance} that chance alone makes.`
  }
  const sure = surplus(bins)
  const lean =
    Math.abs(sure) < 0.005
      ? ''
      : `; on average ${formatPoints(Math.abs(sure))} ${sure > 0 ? 'too sure' : 'not sure enough'}`
  return `Off by more than chance: with ${texts} the error is ${found}, and chance alone makes ${chance} at most${lean}.`
}

/** The gist for those who do not see the drawing. */
export function diagramGist(title: string, diagram: ReliabilityDiagram): string {
  const outside = diagram.bins.filter(isOutside).length
  const points =
    outside === 0
      ? 'every point is where chance alone puts a perfect one'
      : `${outside} of ${plural(diagram.bins.length, 'point')} outside of what chance alone makes`
  return `${title}: share that was right against confidence, ${points}. ${diagramWords(diagram)}`
}

function countOf(bins: readonly DiagramBin[]): number {
  return bins.reduce((sum, { count }) => sum + count, 0)
}

/** Mean confidence less the share that was right: above 0 is too sure. */
function surplus(bins: readonly DiagramBin[]): number {
  const total = bins.reduce(
    (sum, { accuracy, confidence, count }) => sum + count * (confidence - accuracy),
    0,
  )
  return total / countOf(bins)
}
