import { useMemo, useState } from 'preact/hooks'

import { CalibrationChoice } from '../../components/calibration/calibration-choice'
import { exampleGroups } from '../../components/calibration/example-group'
import { NoCorrections } from '../../components/calibration/no-corrections'
import { Section } from '../../components/page/section'
import type { LabelSet } from '../../utils/model/label-set'
import { examplesOfLabelSet } from '../../utils/storage/examples'
import { Group } from './group'
import { removeExample } from './remove-example'
import { useStored } from './use-stored'

interface CalibrationProps {
  readonly labelSets: readonly LabelSet[]
  readonly labelSet: LabelSet
  readonly onLabelSet: (id: string) => void
}

/** What the corrections of a label set tell, for one kind of its answers at a time. */
export function Calibration({ labelSets, labelSet, onLabelSet }: CalibrationProps) {
  const [examples, load] = useStored(labelSet.id, () => examplesOfLabelSet(labelSet.id))
  const [chosen, setChosen] = useState<string | null>(null)
  const groups = useMemo(() => exampleGroups(examples ?? []), [examples])
  const group = groups.find(({ key }) => key === chosen) ?? groups[0] ?? null
  const choice = (
    <CalibrationChoice
      labelSets={labelSets}
      labelSet={labelSet}
      groups={groups}
      group={group}
      onLabelSet={onLabelSet}
      onGroup={setChosen}
    />
  )
  if (examples !== null && group !== null) {
    return (
      <Group
        key={group.key}
        labelSet={labelSet}
        group={group}
        choice={choice}
        onRemove={(example) => void removeExample(example).then(load)}
      />
    )
  }
  return (
    <Section id="calibration" title="Calibration">
      {choice}
      {examples !== null && <NoCorrections />}
    </Section>
  )
}
