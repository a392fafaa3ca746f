import type { ComponentChildren } from 'preact'
import { useMemo } from 'preact/hooks'

import { CorrectionList } from '../../components/calibration/correction-list'
import type { ExampleGroup } from '../../components/calibration/example-group'
import { Headline } from '../../components/calibration/headline'
import { ReportSections } from '../../components/calibration/report-sections'
import { Section } from '../../components/page/section'
import type { LabelSet } from '../../utils/model/label-set'
import type { LabelledExample } from '../../utils/model/labelled-example'
import { calibrationRows } from '../../utils/scoring/calibration/calibration-rows'
import { checkLabelSet } from '../../utils/scoring/check/check-label-set'
import { Coverage } from './coverage'
import { Promised } from './promised'
import { useReport } from './use-report'

interface GroupProps {
  readonly labelSet: LabelSet
  readonly group: ExampleGroup
  /** What chooses the label set and the group. */
  readonly choice: ComponentChildren
  readonly onRemove: (example: LabelledExample) => void
}

/** Everything about the corrections of one kind of answers. */
export function Group({ labelSet, group: { examples, key }, choice, onRemove }: GroupProps) {
  const rows = useMemo(() => calibrationRows(examples), [examples])
  const report = useReport(rows)
  return (
    <>
      <Section id="calibration" title="Calibration">
        {choice}
        {report === null && <output class="soft">Computing the figures…</output>}
        {report === 'failed' && <output>The figures could not be computed.</output>}
        {report !== null && report !== 'failed' && <Headline report={report} />}
      </Section>
      {report !== null && report !== 'failed' && <ReportSections report={report} />}
      {/* A check accepts nothing, and has two labels. */}
      {labelSet.id !== checkLabelSet.id && (
        <>
          <Promised labelSet={labelSet} conditions={key} rows={rows} />
          <Coverage labelSet={labelSet} rows={rows} />
        </>
      )}
      <Section
        id="corrections"
        title="Corrections"
        lead="What the model said and what was right, on this computer only. The texts are not kept with them."
      >
        <CorrectionList labelSet={labelSet} examples={examples} onRemove={onRemove} />
      </Section>
    </>
  )
}
