import { type LabelSet, offeredLabels } from '../../utils/model/label-set'
import { ConfirmButton } from '../form/confirm-button'

interface LabelSetListProps {
  readonly labelSets: readonly LabelSet[]
  /** The page on which a set is calibrated. */
  readonly hrefOf: (id: string) => string
  readonly onEdit: (id: string) => void
  readonly onDelete: (id: string) => void
}

/** Every label set with its question and labels. */
export function LabelSetList({ labelSets, hrefOf, onEdit, onDelete }: LabelSetListProps) {
  return (
    <ul class="list" aria-label="Label sets">
      {labelSets.map((labelSet) => (
        <li key={labelSet.id} class="list-row">
          <div class="list-name">
            <strong>
              <bdi>{labelSet.name}</bdi>
            </strong>
            <small>
              <bdi>{labelSet.question}</bdi>
            </small>
            <span class="list-chips">
              {offeredLabels(labelSet).map(({ id, name }) => (
                <span key={id} class="chip">
                  <bdi>{name}</bdi>
                </span>
              ))}
            </span>
          </div>
          <button
            type="button"
            class="button"
            aria-label={`Edit ${labelSet.name}`}
            onClick={() => onEdit(labelSet.id)}
          >
            Edit
          </button>
          <a class="button" href={hrefOf(labelSet.id)} aria-label={`Calibration of ${labelSet.name}`}>
            Calibration
          </a>
          <ConfirmButton
            label="Delete"
            question={`Delete ${labelSet.name}?`}
            onConfirm={() => onDelete(labelSet.id)}
          />
        </li>
      ))}
    </ul>
  )
}
