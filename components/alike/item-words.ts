import type { AlikeItem } from '../../utils/model/alike'
import { formatCount } from '../format/format-count'
import { formatProbability } from '../format/format-probability'
import { groupOf } from './label-groups'
import { topLabel } from './top-label'

/** So much tells one item from another; the rest is read in the item. Characters. */
const longest = 240

/** An item as it is read aloud when it opens: `Item 5, Billing, 90 %: I was charged twice`. */
export function itemWords(item: AlikeItem, locale?: string): string {
  const top = topLabel(item)
  const said = [
    `Item ${formatCount(item.index + 1, locale)}`,
    groupOf(item).name,
    ...(top === null ? [] : [formatProbability(top.probability, locale)]),
  ]
  return `${said.join(', ')}: ${item.text.slice(0, longest).replaceAll(/\s+/g, ' ')}`
}
