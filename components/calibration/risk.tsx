import type { Side } from '../../utils/scoring/calibration/calibration-report'
import { percent } from '../format/percent'
import { RiskChart } from './risk-chart'
import { isSameRisk, riskAt, riskGist, riskWords } from './risk-words'

interface RiskProps {
  readonly before: Side
  readonly after: Side | null
}

const shares = [0.2, 0.4, 0.6, 0.8, 1]

/** What goes wrong if only the surest texts are accepted: drawn, in words, and in numbers. */
export function Risk({ before, after }: RiskProps) {
  const other = after === null || isSameRisk(before.risk, after.risk) ? null : after
  return (
    <div class="risk">
      <figure>
        <RiskChart before={before} after={other} />
      </figure>
      <div class="risk-words">
        <p>
          {other !== null && 'After calibration. '}
          {riskGist(other ?? before)}
        </p>
        {other === null && <p class="soft">Calibration leaves the order of the texts as it is.</p>}
        {other !== null && (
          <ul class="chart-key soft">
            <li>
              <span class="key-line-before" aria-hidden="true" /> before calibration
            </li>
            <li>
              <span class="key-line" aria-hidden="true" /> after
            </li>
          </ul>
        )}
        <table class="numbers">
          <caption class="spoken">Share wrong among the surest</caption>
          <thead>
            <tr>
              <th scope="col">The surest</th>
              <th scope="col">{other === null ? 'Wrong' : 'Wrong, before'}</th>
              {other !== null && <th scope="col">Wrong, after</th>}
            </tr>
          </thead>
          <tbody>
            {shares.map((share) => (
              <tr key={share}>
                <th scope="row">{percent(share, 0)}</th>
                <td>{riskWords(riskAt(before.risk, share))}</td>
                {other !== null && <td>{riskWords(riskAt(other.risk, share))}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
