import { useMemo, useState } from 'preact/hooks'

import { PromiseForm } from '../../components/calibration/promise-form'
import { Section } from '../../components/page/section'
import type { LabelSet } from '../../utils/model/label-set'
import type { CalibrationRow } from '../../utils/scoring/calibration/calibration-rows'
import { promiseFor } from '../../utils/scoring/calibration/promise-for'
import { changeLabelSet } from './change-label-set'

interface PromisedProps {
  readonly labelSet: LabelSet
  /** `conditionsKey` of what the rows are of. */
  readonly conditions: string
  readonly rows: readonly CalibrationRow[]
}

/** From which score on the person may accept without a look. */
export function Promised({ labelSet: { id, promise }, conditions, rows }: PromisedProps) {
  const [target, setTarget] = useState(promise?.target ?? 0.95)
  const [certainty, setCertainty] = useState(promise?.certainty ?? 0.9)
  const outcome = useMemo(() => promiseFor(rows, target, certainty), [rows, target, certainty])
  const use = () => {
    if (outcome.found === null) return
    const { threshold } = outcome.found
    void changeLabelSet(id, {
      promise: { target, certainty, threshold, examples: rows.length, conditions },
    })
  }
  return (
    <Section
      id="promise"
      title="A threshold with a promise"
      lead="From which score on may an answer be accepted? Found from the corrections, in place of a guess."
    >
      <PromiseForm
        target={target}
        certainty={certainty}
        outcome={outcome}
        count={rows.length}
        held={promise}
        isHeldHere={promise?.conditions === conditions}
        onTarget={setTarget}
        onCertainty={setCertainty}
        onUse={use}
        onStop={() => void changeLabelSet(id, { promise: null })}
      />
    </Section>
  )
}
