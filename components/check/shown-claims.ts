import { type CheckRun, isOver } from '../../utils/model/run'
import { checkSummary } from '../../utils/scoring/check/check-summary'
import { checkCounts } from './check-counts'

/** Places of the sentences to list, the weakest first. */
export interface ShownClaims {
  /** Those that are marked, or simply those to look at. */
  readonly first: readonly number[]
  /** Those in doubt that are not marked, listed under a heading of their own; empty where there is nothing to tell apart. */
  readonly unmarked: readonly number[]
  /** Whether every sentence is listed. */
  readonly isWhole: boolean
  /** Whether showing all, or the few, would change anything. */
  readonly canChange: boolean
}

interface Wish {
  readonly marksAll: boolean
  readonly isOnPage: boolean
  /** Place of the sentence whose detail is open; it is listed whatever else is. */
  readonly open: number | null
}

/** The few sentences in doubt, or all of them: with a number first, then without. */
export function shownClaims(run: CheckRun, { isOnPage, marksAll, open }: Wish): ShownClaims {
  const { doubtful, marked, weakestFirst } = checkSummary(run.claims)
  const { asked, numbered, total } = checkCounts(run.claims)
  const hasNothingToTell = isOver(run) && asked > 0 && numbered === 0
  const hasMore = total > doubtful.length || (isOnPage && weakestFirst.length > marked.length)
  const canChange = hasMore && !hasNothingToTell && asked > 0
  if (marksAll || hasNothingToTell) {
    const listed = new Set(weakestFirst)
    const rest = run.claims.map((_, place) => place).filter((place) => !listed.has(place))
    return { first: [...weakestFirst, ...rest], unmarked: [], isWhole: true, canChange }
  }
  const isMarked = new Set(isOnPage ? marked : doubtful)
  const unmarked = doubtful.filter((place) => !isMarked.has(place))
  const first = doubtful.filter((place) => isMarked.has(place))
  const isMissing = open !== null && run.claims[open] !== undefined && !doubtful.includes(open)
  return { first: isMissing ? [...first, open] : first, unmarked, isWhole: false, canChange }
}
