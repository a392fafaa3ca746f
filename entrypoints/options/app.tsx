import { useEffect, useState } from 'preact/hooks'

import { PageFrame } from '../../components/page/page-frame'
import { Privacy } from '../../components/page/privacy'
import { Section } from '../../components/page/section'
import { settings, type Settings } from '../../utils/storage/settings'
import { Connections } from './connections'
import { Data } from './data'
import { LabelSets } from './label-sets'
import { PagesSection } from './pages-section'

const sections = [
  { id: 'connections', name: 'Connections' },
  { id: 'label-sets', name: 'Label sets' },
  { id: 'pages', name: 'On pages' },
  { id: 'data', name: 'Data' },
]

export function App() {
  const [value, setValue] = useState<Settings | null>(null)
  useEffect(() => {
    void settings.getValue().then(setValue)
    return settings.watch((next) => setValue(next))
  }, [])
  if (value === null) return null
  return (
    <PageFrame title="Surelight settings" sections={sections}>
      <Section
        id="connections"
        title="Connections"
        lead="Where answers come from. The chosen one is used in the menu, the popup and the panel."
      >
        <Connections settings={value} />
      </Section>
      <Section
        id="label-sets"
        title="Label sets"
        lead="What a text can be. They are in the menu of a selection."
      >
        <LabelSets settings={value} />
      </Section>
      <Section
        id="pages"
        title="On pages"
        lead="What stands in pages by itself, where you want it. Nothing does until you say so."
      >
        <PagesSection settings={value} />
      </Section>
      <Section id="data" title="Data">
        <Privacy />
        <Data />
      </Section>
    </PageFrame>
  )
}
