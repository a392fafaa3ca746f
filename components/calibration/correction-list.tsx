import { useRef } from 'preact/hooks'

import type { LabelSet } from '../../utils/model/label-set'
import type { LabelledExample } from '../../utils/model/labelled-example'
import { ConfirmButton } from '../form/confirm-button'
import { formatProbability } from '../format/format-probability'
import { formatWhen } from '../format/format-when'
import { plural } from '../format/plural'
import { labelName } from './label-name'

interface CorrectionListProps {
  readonly labelSet: LabelSet
  /** The oldest first. */
  readonly examples: readonly LabelledExample[]
  readonly onRemove: (example: LabelledExample) => void
}

/** Every correction, the newest first: what the model said and what was right. No text is kept with it. */
export function CorrectionList({ labelSet, examples, onRemove }: CorrectionListProps) {
  const summary = useRef<HTMLElement>(null)
  const remove = (example: LabelledExample) => {
    // The button goes with its row, and the focus would go with it.
    summary.current?.focus({ preventScroll: true })
    onRemove(example)
  }
  return (
    <details class="details corrections">
      <summary ref={summary}>{plural(examples.length, 'correction')}</summary>
      <table class="numbers numbers-wide">
        <caption class="spoken">Corrections, the newest first</caption>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">First label</th>
            <th scope="col">Right</th>
            <th scope="col">
              <span class="spoken">Remove</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {examples.toReversed().map((example) => (
            <CorrectionRow
              key={example.id}
              labelSet={labelSet}
              example={example}
              onRemove={() => remove(example)}
            />
          ))}
        </tbody>
      </table>
    </details>
  )
}

interface CorrectionRowProps {
  readonly labelSet: LabelSet
  readonly example: LabelledExample
  readonly onRemove: () => void
}

function CorrectionRow({ labelSet, example: { at, shares, truth }, onRemove }: CorrectionRowProps) {
  const [top] = shares.toSorted((a, b) => b.share - a.share)
  return (
    <tr>
      <th scope="row">
        <time dateTime={new Date(at).toISOString()}>{formatWhen(at)}</time>
      </th>
      <td>
        {top !== undefined && (
          <>
            <bdi>{labelName(labelSet, top.id)}</bdi> <small>{formatProbability(top.share)}</small>
          </>
        )}
      </td>
      <td>
        <bdi class={top?.id === truth ? undefined : 'correction-other'}>{labelName(labelSet, truth)}</bdi>
      </td>
      <td class="numbers-button">
        <ConfirmButton label="Remove" question="Remove it?" onConfirm={onRemove} />
      </td>
    </tr>
  )
}
