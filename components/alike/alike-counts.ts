import { type AlikeItem, alikeStatus } from '../../utils/model/alike'

/** How many of the items are where. */
export interface AlikeCounts {
  readonly total: number
  readonly done: number
  readonly failed: number
  /** Asked about now. */
  readonly running: number
  /** Not asked about, or stopped. */
  readonly open: number
}

export function alikeCounts(items: readonly AlikeItem[]): AlikeCounts {
  const counts = { total: items.length, done: 0, failed: 0, running: 0, open: 0 }
  for (const { run } of items) counts[alikeStatus(run)] += 1
  return counts
}

/** What is asked about when everything failed or was cut short: what is left, else what failed. */
export function retried({ open }: Pick<AlikeCounts, 'open'>): 'open' | 'failed' {
  return open > 0 ? 'open' : 'failed'
}
