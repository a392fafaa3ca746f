import type { Learning } from '../../utils/model/calibrator'
import type { Decision } from '../../utils/model/decision'
import { plural } from '../format/plural'
import { provenanceChips } from '../provenance-words'

/** What the numbers are, for the chip: `calibrated on 112 of your corrections`, `uncalibrated`. */
export function calibrationChip({ calibration, provenance }: Decision): string {
  return calibration === null
    ? provenanceChips[provenance.kind]
    : `calibrated on ${calibration.examples} of your corrections`
}

const changes: Readonly<Record<NonNullable<Learning['changed']>, string>> = {
  labels: 'the label set was changed',
  endpoint: 'another endpoint answers',
  model: 'another model answers',
  readout: 'it is asked in another way',
  wording: 'Surelight asks in other words now',
}

/** What is lacking for a calibration, or why it starts over; `null` where there is nothing to say. */
export function learningWords({ calibration, learning }: Decision): string | null {
  if (learning === null || calibration !== null) return null
  const { changed, examples, needed } = learning
  if (changed !== null) return `Your corrections start over: since the last ones, ${changes[changed]}.`
  if (examples === 0) return null
  return `${plural(examples, 'correction')} so far; from ${needed} on the numbers are calibrated.`
}
