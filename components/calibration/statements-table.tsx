import type { Side, Statement } from '../../utils/scoring/calibration/calibration-report'
import { formatRange } from '../format/format-between'
import { formatCount } from '../format/format-count'
import { formatShare } from '../format/format-share'
import { percent } from '../format/percent'

interface StatementsTableProps {
  readonly before: Side
  readonly after: Side | null
}

/** How many were right of the answers from each probability on, before calibration and after. */
export function StatementsTable({ before, after }: StatementsTableProps) {
  return (
    <table class="numbers numbers-wide">
      <caption class="spoken">How many answers were right from each probability on</caption>
      <thead>
        <tr>
          <th scope="col">Answers at</th>
          <th scope="col">Right, before calibration</th>
          {after !== null && <th scope="col">Right, after</th>}
        </tr>
      </thead>
      <tbody>
        {before.statements.map((statement, index) => (
          <tr key={statement.from}>
            <th scope="row">{percent(statement.from, 0)} or more</th>
            <StatementCell statement={statement} />
            {after !== null && <StatementCell statement={after.statements[index] ?? statement} />}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function StatementCell({ statement }: { readonly statement: Statement }) {
  const { count, right } = statement
  if (count === 0) return <td class="soft">no answer reached it</td>
  return (
    <td>
      <b>{formatShare(right, count)}</b>{' '}
      <small>
        {formatRange(statement)} · {`${formatCount(right)}\u00A0of\u00A0${formatCount(count)}`}
      </small>
    </td>
  )
}
