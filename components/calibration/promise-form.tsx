import type { AcceptPromise } from '../../utils/model/label-set'
import type { PromiseOutcome } from '../../utils/scoring/calibration/promise-for'
import { NumberField } from '../form/number-field'
import { heldPromiseWords, promiseWords } from './promise-words'

interface PromiseFormProps {
  /** 0..1 */
  readonly target: number
  /** 0..1 */
  readonly certainty: number
  readonly outcome: PromiseOutcome
  /** How many corrections there are. */
  readonly count: number
  /** The promise of the label set. */
  readonly held: AcceptPromise | null
  /** Whether it is one for these answers. */
  readonly isHeldHere: boolean
  readonly onTarget: (target: number) => void
  readonly onCertainty: (certainty: number) => void
  readonly onUse: () => void
  readonly onStop: () => void
}

/** From which score on enough is right, with a certainty: what the verdict may take in place of a guessed cut. */
export function PromiseForm({
  target,
  certainty,
  outcome,
  count,
  held,
  isHeldHere,
  onTarget,
  onCertainty,
  onUse,
  onStop,
}: PromiseFormProps) {
  return (
    <>
      <div class="field-pair studio-fields">
        <Share label="At least right (%)" value={target} onValue={onTarget} />
        <Share label="Sure of it (%)" value={certainty} onValue={onCertainty} />
      </div>
      <div class="outcome">
        <output>{promiseWords(outcome, target, certainty, count)}</output>
        <p class="soft">It holds for new texts like the checked ones only.</p>
      </div>
      {held !== null && (
        <p>
          In use: {heldPromiseWords(held)}.
          {!isHeldHere && ' It is for other answers of this label set, and does nothing for these.'}
        </p>
      )}
      <div class="buttons">
        {outcome.found !== null && (
          <button type="button" class="button button-primary" onClick={onUse}>
            Use this threshold
          </button>
        )}
        {held !== null && (
          <button type="button" class="button" onClick={onStop}>
            Stop using it
          </button>
        )}
      </div>
    </>
  )
}

function Share(props: {
  readonly label: string
  readonly value: number
  readonly onValue: (share: number) => void
}) {
  return (
    <NumberField
      label={props.label}
      least={50}
      most={99.9}
      step="any"
      value={Math.round(props.value * 1000) / 10}
      onValue={(percent) => props.onValue(percent / 100)}
    />
  )
}
