import type { WatchBudget } from '../../utils/model/watch'
import { NumberField } from '../form/number-field'

interface BudgetFieldsProps {
  readonly budget: WatchBudget
  readonly onBudget: (budget: WatchBudget) => void
}

/** What the checks of one watched page may cost. */
export function BudgetFields({ budget: { requests, tokens }, onBudget }: BudgetFieldsProps) {
  return (
    <div class="columns">
      <NumberField
        label="Requests per page"
        value={requests}
        least={1}
        most={10_000}
        hint="Until the page is left or loaded again."
        onValue={(next) => onBudget({ requests: Math.round(next), tokens })}
      />
      <NumberField
        label="Tokens per page"
        value={tokens}
        least={1000}
        most={10_000_000}
        step={1000}
        hint="Of questions and answers together."
        onValue={(next) => onBudget({ requests, tokens: Math.round(next) })}
      />
    </div>
  )
}
