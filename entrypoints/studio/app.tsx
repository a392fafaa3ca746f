import { useEffect, useState } from 'preact/hooks'

import { PageFrame } from '../../components/page/page-frame'
import { Section } from '../../components/page/section'
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
  const { activeLabelSet, labelSets } = value
  const wanted = place.section === 'calibration' ? (place.labelSetId ?? activeLabelSet) : null
  const labelSet = labelSets.find(({ id }) => id === wanted) ?? labelSets[0] ?? null
  return (
    <PageFrame title="Surelight studio" sections={sections}>
      {place.section === 'review' && <Reviews />}
      {place.section === 'calibration' && labelSet !== null && (
        <Calibration
          key={labelSet.id}
          labelSets={labelSets}
          labelSet={labelSet}
          onLabelSet={(id) => location.assign(hashOf(id))}
        />
      )}
      {place.section === 'calibration' && labelSet === null && (
        <Section id="calibration" title="Calibration">
          <p class="empty">No label set: there is nothing to be calibrated.</p>
        </Section>
      )}
    </PageFrame>
  )
}
