import type { WarningKind } from '../../utils/model/decision'
import { Icon } from '../icon'
import { warningWords } from './warning-words'

interface WarningListProps {
  readonly warnings: readonly WarningKind[]
}

/** Doubts about the numbers themselves, in words. */
export function WarningList({ warnings }: WarningListProps) {
  if (warnings.length === 0) return null
  return (
    <ul class="warnings" aria-label="Warnings">
      {warnings.map((warning) => (
        <li key={warning} data-warning={warning}>
          <Icon name="warning" size={14} />
          {warningWords[warning]}
        </li>
      ))}
    </ul>
  )
}
