import type { Label, LabelSet } from '../../utils/model/label-set'
import { Icon } from '../icon'
import { AliasFields } from './alias-fields'
import { capital, labelNoun } from './label-noun'
import { LabelRows } from './label-rows'

interface LabelsGroupProps {
  readonly labelSet: LabelSet
  readonly newLabel: () => Label
  readonly onChange: (change: Partial<LabelSet>) => void
}

/** The labels of a choice, or the levels of a score. */
export function LabelsGroup({ labelSet, newLabel, onChange }: LabelsGroupProps) {
  const { labels, noneOfThese, type } = labelSet
  const noun = labelNoun(type)
  const change = (changed: readonly Label[]) => onChange({ labels: changed })
  return (
    <fieldset class="group">
      <legend>{type === 'score' ? 'Levels, lowest first' : 'Labels'}</legend>
      <LabelRows noun={capital(noun)} labels={labels} onChange={change} />
      <div class="buttons">
        <button type="button" class="button" onClick={() => change([...labels, newLabel()])}>
          <Icon name="plus" size={14} />
          Add {noun}
        </button>
        <span class="soft">
          <kbd>Alt ↑</kbd> <kbd>Alt ↓</kbd> move a {noun}
        </span>
      </div>
      <AliasFields noun={noun} labels={labels} onChange={change} />
      {type === 'choice' && (
        <label class="choice">
          <input
            type="checkbox"
            checked={noneOfThese}
            onChange={(event) => onChange({ noneOfThese: event.currentTarget.checked })}
          />
          <span>
            Offer “none of these”
            <small>Without it, every text is forced onto a label.</small>
          </span>
        </label>
      )}
    </fieldset>
  )
}
