import type { Failure } from '../utils/model/failure'
import { failureActionWords, type OfferedAction } from './failure-action'
import { Icon } from './icon'

interface FailureNoticeProps {
  readonly failure: Failure
  readonly onAction: (action: OfferedAction) => void
}

/** What went wrong in one sentence, what to do next, one button that does it, and the detail one click away. */
export function FailureNotice({ failure, onAction }: FailureNoticeProps) {
  const { action, detail, kind, next, sentence } = failure
  return (
    <div class="failure" data-failure={kind}>
      <Icon name="warning" />
      <div class="failure-words">
        <p class="failure-sentence" dir="auto">
          {sentence}
        </p>
        {next !== '' && <p dir="auto">{next}</p>}
        {action !== null && (
          <button type="button" class="button" onClick={() => onAction(action)}>
            {failureActionWords[action]}
          </button>
        )}
        {detail !== '' && (
          <details class="details">
            <summary>Technical detail</summary>
            <pre class="failure-detail" dir="auto">
              {detail}
            </pre>
          </details>
        )}
      </div>
    </div>
  )
}
