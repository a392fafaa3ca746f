import type { Statement } from '../../utils/scoring/calibration/calibration-report'
import { formatBetween } from '../format/format-between'
import { formatCount } from '../format/format-count'
import { formatShare } from '../format/format-share'
import { percent } from '../format/percent'

/** Where people act on an answer without a look. */
const first = 0.9

/** The statement to lead with: of 90 % or more, else of the highest that any answer reached; `null` for none. */
export function leadStatement(statements: readonly Statement[]): Statement | null {
  const reached = statements.filter(({ count }) => count > 0)
  return reached.find(({ from }) => from === first) ?? reached.toSorted((a, b) => b.from - a.from)[0] ?? null
}

/** `Of the answers at 90 % or more, 87 % were right (n = 64, between 76 % and 94 %)`. */
export function statementWords(statement: Statement, locale?: string): string {
  const { count, from, right } = statement
  if (count === 0) return `No answer reached ${percent(from, 0, locale)}`
  const share = formatShare(right, count, locale)
  const worth = `n\u00A0=\u00A0${formatCount(count, locale)}, ${formatBetween(statement, locale)}`
  return `Of the answers at ${percent(from, 0, locale)} or more, ${share} were right (${worth})`
}
