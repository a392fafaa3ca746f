import { NumberField } from '../form/number-field'
import { percent } from '../format/percent'
import { coverageWords } from './coverage-words'

interface CoverageFormProps {
  /** 0..1 */
  readonly coverage: number
  /** How many corrections there are. */
  readonly count: number
  /** Mean number of labels at this coverage; `null` where there are too few corrections. */
  readonly size: number | null
  /** What the label set shows now; `null` for none. */
  readonly shown: number | null
  readonly onCoverage: (coverage: number) => void
  readonly onShow: () => void
  readonly onStop: () => void
}

/** Every label that could be right, at a coverage: how many that are, and whether results show them. */
export function CoverageForm({
  coverage,
  count,
  size,
  shown,
  onCoverage,
  onShow,
  onStop,
}: CoverageFormProps) {
  return (
    <>
      <div class="field-pair studio-fields">
        <NumberField
          label="Coverage (%)"
          least={50}
          most={99.9}
          step="any"
          value={Math.round(coverage * 1000) / 10}
          onValue={(value) => onCoverage(value / 100)}
        />
      </div>
      <div class="outcome">
        <output>{coverageWords(coverage, count, size)}</output>
        <p class="soft">
          The right label is among them for at least {percent(coverage, 1)} of new texts like the checked
          ones, on average.
        </p>
      </div>
      {shown !== null && <p>Results show such sets at {percent(shown, 1)} coverage.</p>}
      <div class="buttons">
        {size !== null && shown !== coverage && (
          <button type="button" class="button button-primary" onClick={onShow}>
            Show such sets
          </button>
        )}
        {shown !== null && (
          <button type="button" class="button" onClick={onStop}>
            Stop showing them
          </button>
        )}
      </div>
    </>
  )
}
