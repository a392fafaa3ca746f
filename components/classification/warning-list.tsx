import type { WarningKind } from '../../utils/model/decision'
import { Icon } from '../icon'
import { warningWords } from './warning-words'

interface WarningListProps {
  readonly warnings: readonly WarningKind[]
  /** Doubts that have words of their own. */
  readonly more: readonly string[]
}

/** Doubts about the numbers themselves, in words. */
export function WarningList({ more, warnings }: WarningListProps) {
  if (warnings.length + more.length === 0) return null
  return (
    <ul class="warnings" aria-label="Warnings">
      {more.map((words) => (
        <li key={words}>
          <Icon name="warning" size={14} />
          {words}
        </li>
      ))}
      {warnings.map((warning) => (
        <li key={warning} data-warning={warning}>
          <Icon name="warning" size={14} />
          {warningWords[warning]}
        </li>
      ))}
    </ul>
  )
}
