import { formatCount } from '../format/format-count'
import type { LabelGroup } from './label-groups'

interface LabelFilterProps {
  readonly groups: readonly LabelGroup[]
  /** The group that is shown alone; `null` for all. */
  readonly chosen: string | null
  readonly onChoose: (id: string | null) => void
}

/** How the items fall on the labels, as bars; a press shows those of one label, another all of them again. */
export function LabelFilter({ chosen, groups, onChoose }: LabelFilterProps) {
  const fullest = Math.max(1, ...groups.map(({ count }) => count))
  return (
    <ul class="alike-groups" aria-label="Labels">
      {groups.map(({ count, id, isLabel, name }) => (
        <li key={id}>
          <button
            type="button"
            class="alike-group"
            data-group={id}
            aria-pressed={id === chosen}
            title={id === chosen ? 'Show all items' : 'Show these items only'}
            onClick={() => onChoose(id === chosen ? null : id)}
          >
            <span class={isLabel ? 'alike-group-name' : 'alike-group-name soft'}>
              <bdi>{name}</bdi>
            </span>
            <span class="track" aria-hidden="true">
              <span
                class={isLabel ? 'fill' : 'unseen'}
                style={{ inlineSize: `${(count / fullest) * 100}%` }}
              />
            </span>
            <span class="alike-group-count">{formatCount(count)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
