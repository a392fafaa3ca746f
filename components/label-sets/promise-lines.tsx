import { useRef } from 'preact/hooks'

import type { LabelSet } from '../../utils/model/label-set'
import { coverageWords, promiseWords } from './promise-words'

interface PromiseLinesProps {
  readonly labelSet: LabelSet
  /** Where they are made; `null` for a set that is not saved yet. */
  readonly calibrationHref: string | null
  readonly onChange: (change: Partial<LabelSet>) => void
}

/** What was promised of a set from the person's corrections: shown and removed here, made elsewhere. */
export function PromiseLines({
  labelSet: { coverage, promise },
  calibrationHref,
  onChange,
}: PromiseLinesProps) {
  const link = useRef<HTMLAnchorElement>(null)
  const remove = (change: Partial<LabelSet>) => {
    link.current?.focus()
    onChange(change)
  }
  if (promise === null && coverage === null && calibrationHref === null) return null
  return (
    <fieldset class="group">
      <legend>From your corrections</legend>
      {promise !== null && (
        <p class="promise-line">
          <span>{promiseWords(promise)}</span>
          <button
            type="button"
            class="button"
            aria-label="Remove the promise"
            onClick={() => remove({ promise: null })}
          >
            Remove
          </button>
        </p>
      )}
      {coverage !== null && (
        <p class="promise-line">
          <span>{coverageWords(coverage)}</span>
          <button
            type="button"
            class="button"
            aria-label="Remove the coverage"
            onClick={() => remove({ coverage: null })}
          >
            Remove
          </button>
        </p>
      )}
      {calibrationHref !== null && (
        <div class="buttons">
          <a class="button" ref={link} href={calibrationHref} target="_blank" rel="noopener">
            Calibration…
          </a>
        </div>
      )}
    </fieldset>
  )
}
