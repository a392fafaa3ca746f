import { calibrationError } from '../../maths/calibration-error'
import { perfectBand } from '../../maths/perfect-band'
import { seededRandom } from '../../maths/seeded-random'
import { wilsonInterval } from '../../maths/wilson-interval'
import type { Interval } from '../../model/decision'

/** One bin of the confidence. */
export interface DiagramBin {
  readonly from: number
  readonly to: number
  readonly count: number
  /** Mean confidence. */
  readonly confidence: number
  /** Share that was right, with a 95 % Wilson interval. */
  readonly accuracy: number
  readonly interval: Interval
  /** Where 95 % of perfectly calibrated models would fall with these confidences. */
  readonly band: Interval
}

export interface ReliabilityDiagram {
  /** Those of ten equally wide ones that are not empty, from low to high. */
  readonly bins: readonly DiagramBin[]
  /** Expected calibration error, 15 equally wide bins. */
  readonly error: number
  /** What 95 % of perfectly calibrated models stay under with so few texts. */
  readonly perfectError: number
  /** Whether the error is more than that. */
  readonly isDistinguishable: boolean
}

const shownBins = 10

/** How often a confidence was right, beside what chance alone would do. */
export function reliabilityDiagram(
  confidences: readonly number[],
  outcomes: readonly boolean[],
): ReliabilityDiagram {
  const shown = calibrationError(confidences, outcomes, shownBins)
  const { error } = calibrationError(confidences, outcomes)
  const band = perfectBand(confidences, seededRandom('perfect'), { bins: shownBins })
  return {
    bins: shown.bins.map((bin) => {
      const { lower = 0, upper = 1 } = band.bins.find(({ from }) => from === bin.from) ?? {}
      const right = Math.round(bin.accuracy * bin.count)
      return { ...bin, interval: wilsonInterval(right, bin.count), band: { lower, upper } }
    }),
    error,
    perfectError: band.error,
    isDistinguishable: error > band.error,
  }
}
