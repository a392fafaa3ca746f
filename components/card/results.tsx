import type { ClassificationRun } from '../../utils/model/run'
import { Classification } from '../classification/classification'
import type { Copy } from '../copy-button'
import type { OfferedAction } from '../failure-action'

interface ResultsProps {
  readonly runs: readonly ClassificationRun[]
  readonly now: number
  readonly onStop: () => void
  readonly onAction: (action: OfferedAction) => void
  /** `null` where nothing can be stored. */
  readonly onCorrect: ((runId: string, labelId: string) => void) | null
  readonly onCopy: Copy
  readonly onSample: () => void
}

/** The result of one label set, or those of several, each under its name. */
export function Results({ runs, onCorrect, ...handlers }: ResultsProps) {
  const isOne = runs.length === 1
  return (
    <>
      {runs.map((run) => (
        <div key={run.labelSet.id} class={isOne ? 'result' : 'result result-of-many'}>
          {!isOne && (
            <h2 class="result-name">
              <bdi>{run.labelSet.name}</bdi>
            </h2>
          )}
          <Classification
            {...handlers}
            run={run}
            hasKeys={isOne}
            onCorrect={onCorrect && ((labelId) => onCorrect(run.id, labelId))}
          />
        </div>
      ))}
    </>
  )
}
