import { useState } from 'preact/hooks'

import { allLabelSets } from '../../utils/model/label-set'

interface ClassifySelectionProps {
  readonly labelSets: readonly { readonly id: string; readonly name: string }[]
  readonly activeId: string | null
  readonly onClassify: (labelSetId: string) => void
  readonly onCheck: () => void
}

/** Classifies or checks what is selected in the tab below the popup. */
export function ClassifySelection({ labelSets, activeId, onCheck, onClassify }: ClassifySelectionProps) {
  const [chosen, setChosen] = useState(activeId ?? labelSets[0]?.id ?? '')
  return (
    <div class="popup-classify">
      <select
        class="select"
        aria-label="Label set"
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
      >
        {labelSets.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        {labelSets.length > 1 && <option value={allLabelSets}>All label sets</option>}
      </select>
      <button type="button" class="button" disabled={chosen === ''} onClick={() => onClassify(chosen)}>
        Classify selection
      </button>
      <button
        type="button"
        class="button"
        title="The selection, or the last answer on the page"
        onClick={onCheck}
      >
        Check
      </button>
    </div>
  )
}
