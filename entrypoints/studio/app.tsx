import { useEffect, useState } from 'preact/hooks'

import { PageFrame } from '../../components/page/page-frame'
import { checkLabelSet } from '../../utils/scoring/check/check-label-set'
import { settings, type Settings } from '../../utils/storage/settings'
import { Calibration } from './calibration'
import { hashOf } from './place'
import { Reviews } from './reviews'
import { usePlace } from './use-place'

const sections = [
  { id: 'calibration', name: 'Calibration' },
  { id: 'review', name: 'Review queue' },
]

export function App() {
  const place = usePlace()
  const [value, setValue] = useState<Settings | null>(null)
  useEffect(() => {
    void settings.getValue().then(setValue)
    return settings.watch((next) => setValue(next))
  }, [])
  if (value === null) return null
  const { activeLabelSet } = value
  // Corrections of checked sentences calibrate like any other.
  const labelSets = [...value.labelSets, checkLabelSet]
  const wanted = place.section === 'calibration' ? (place.labelSetId ?? activeLabelSet) : null
  const labelSet = labelSets.find(({ id }) => id === wanted) ?? labelSets[0] ?? checkLabelSet
  return (
    <PageFrame title="Surelight studio" sections={sections}>
      {place.section === 'review' && <Reviews />}
      {place.section === 'calibration' && (
        <Calibration
          key={labelSet.id}
          labelSets={labelSets}
          labelSet={labelSet}
          onLabelSet={(id) => location.assign(hashOf(id))}
        />
      )}
    </PageFrame>
  )
}
