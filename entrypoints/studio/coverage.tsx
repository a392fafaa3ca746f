import { useMemo, useState } from 'preact/hooks'

import { CoverageForm } from '../../components/calibration/coverage-form'
import { Section } from '../../components/page/section'
import { conformalQuantile } from '../../utils/maths/conformal-quantile'
import type { LabelSet } from '../../utils/model/label-set'
import type { CalibrationRow } from '../../utils/scoring/calibration/calibration-rows'
import { meanSetSize, scoreOf } from '../../utils/scoring/calibration/plausible-labels'
import { changeLabelSet } from './change-label-set'

interface CoverageProps {
  readonly labelSet: LabelSet
  readonly rows: readonly CalibrationRow[]
}

/** Whether results show every label that could be right. */
export function Coverage({ labelSet: { id, coverage: shown }, rows }: CoverageProps) {
  const [coverage, setCoverage] = useState(shown ?? 0.9)
  const size = useMemo(() => sizeOf(rows, coverage), [rows, coverage])
  return (
    <Section
      id="plausible"
      title="Every label that could be right"
      lead="One label is a guess where two are close. A set of them can keep a promise."
    >
      <CoverageForm
        coverage={coverage}
        count={rows.length}
        size={size}
        shown={shown}
        onCoverage={setCoverage}
        onShow={() => void changeLabelSet(id, { coverage })}
        onStop={() => void changeLabelSet(id, { coverage: null })}
      />
    </Section>
  )
}

function sizeOf(rows: readonly CalibrationRow[], coverage: number): number | null {
  const quantile = conformalQuantile(rows.map(scoreOf), coverage)
  return quantile === Infinity ? null : meanSetSize(rows, quantile)
}
