import { checkPlan } from '../../utils/jobs/check/check-plan'
import { readoutLadder } from '../../utils/jobs/readout-ladder'
import type { CheckPlan } from '../../utils/model/check'
import type { Connection } from '../../utils/model/connection'
import type { CheckRun } from '../../utils/model/run'
import type { Span } from '../../utils/model/text-block'
import type { WatchBudget } from '../../utils/model/watch'
import { checkLabelSet } from '../../utils/scoring/check/check-label-set'

/** What the checks of one page have cost, and how many times its budget it may spend. */
export interface PageAccount extends WatchBudget {
  readonly budgets: number
  /** The runs that were made for it. */
  readonly runs: readonly string[]
}

export const newAccount: PageAccount = { requests: 0, tokens: 0, budgets: 1, runs: [] }

export const noCost: WatchBudget = { requests: 0, tokens: 0 }

export function sum(costs: Iterable<WatchBudget>): WatchBudget {
  let { requests, tokens } = noCost
  for (const cost of costs) {
    requests += cost.requests
    tokens += cost.tokens
  }
  return { requests, tokens }
}

/** Of the length of any. */
const marker = 'text-0123456789abcdef'

/** How many more budgets it takes to spend this, too; 0 where it fits. */
export function budgetsShort(account: PageAccount, cost: WatchBudget, budget: WatchBudget): number {
  const short = (name: keyof WatchBudget) =>
    Math.ceil((account[name] + cost[name]) / Math.max(1, budget[name])) - account.budgets
  return Math.max(0, short('requests'), short('tokens'))
}

/** What a check is going to cost at most, before it is done. */
export function costAhead(
  { claims, question, text }: Pick<CheckRun, 'question' | 'text'> & { readonly claims: readonly Span[] },
  connection: Connection | null,
): WatchBudget {
  const [readout] = connection === null ? [] : readoutLadder(connection, checkLabelSet)
  if (connection === null || readout === undefined) return noCost
  const words = claims.map(({ end, start }) => text.slice(start, end))
  return checkPlan(readout as CheckPlan['readout'], words, { text, question, marker }, connection)
}

/** What a check has cost so far; tokens as they were planned where the server did not tell those of the prompts. */
export function costOf({ plan, requests, usage }: CheckRun): WatchBudget {
  if (usage !== null && usage.promptTokens !== null) {
    return { requests, tokens: usage.promptTokens + (usage.completionTokens ?? 0) }
  }
  const planned = plan === null || plan.requests === 0 ? 0 : plan.tokens * (requests / plan.requests)
  return { requests, tokens: Math.ceil(planned) }
}
