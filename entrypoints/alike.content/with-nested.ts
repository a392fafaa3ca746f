import { likenessTo } from '../../utils/page/find/is-alike'
import { isShown } from '../../utils/page/find/is-shown'
import { queryDeep } from '../../utils/page/find/query-deep'

/** What has a name of its own wherever it stands; points below a point of a list are parts of it. */
const named = '[class], article, [role="article"], [role="comment"]'

/** Items with those of the same kind within them, as comments stand below comments, in the order of the page. */
export function withNested(items: readonly Element[]): readonly Element[] {
  return items.flatMap((item) => {
    const isAlike = likenessTo(item)
    const within = item.matches(named) ? queryDeep(item, item.localName) : []
    return [item, ...within.filter((each) => isAlike(each) && isShown(each))]
  })
}
