import type { LabelSet } from '../../utils/model/label-set'
import { offeredLabels } from '../../utils/model/label-set'
import { ConfirmButton } from '../confirm-button'
import { Icon } from '../icon'

interface LabelSetListProps {
  readonly labelSets: readonly LabelSet[]
  readonly onEdit: (id: string) => void
  readonly onDuplicate: (id: string) => void
  readonly onDelete: (id: string) => void
  readonly onAdd: () => void
}

/** Every label set with its question and labels. */
export function LabelSetList({ labelSets, onEdit, onDuplicate, onDelete, onAdd }: LabelSetListProps) {
  return (
    <section class="stack">
      {labelSets.length === 0 && <p class="empty">No label set yet. Add one to classify a selection.</p>}
      <ul class="items" aria-label="Label sets">
        {labelSets.map((labelSet) => (
          <li key={labelSet.id} class="item">
            <div class="item-words">
              <strong dir="auto">{labelSet.name}</strong>
              <span class="soft" dir="auto">
                {labelSet.question}
              </span>
              <span class="item-chips">
                {offeredLabels(labelSet).map(({ id, name }) => (
                  <span key={id} class="chip">
                    <bdi>{name}</bdi>
                  </span>
                ))}
              </span>
            </div>
            <div class="item-actions">
              <button type="button" class="button" onClick={() => onEdit(labelSet.id)}>
                Edit
              </button>
              <button type="button" class="button" onClick={() => onDuplicate(labelSet.id)}>
                Duplicate
              </button>
              <ConfirmButton
                label="Delete"
                question={`Delete “${labelSet.name}”?`}
                onConfirm={() => onDelete(labelSet.id)}
              />
            </div>
          </li>
        ))}
      </ul>
      <div>
        <button type="button" class="button" onClick={onAdd}>
          <Icon name="plus" size={14} />
          Add a label set
        </button>
      </div>
    </section>
  )
}
