import type { Estimate, Figures, Side } from '../../utils/scoring/calibration/calibration-report'
import { formatRange } from '../format/format-between'
import { formatFigure } from '../format/format-figure'
import { formatProbability } from '../format/format-probability'

interface FiguresTableProps {
  readonly before: Side
  readonly after: Side | null
}

const rows: readonly {
  readonly name: string
  readonly hint: string
  readonly words: (figures: Figures) => readonly [value: string, interval: string] | null
}[] = [
  {
    name: 'Log loss',
    hint: 'nats a text; less is better',
    words: ({ logLoss }) => figureWords(logLoss, Infinity),
  },
  {
    name: 'Brier score',
    hint: 'over all labels, 0 to 2; less is better',
    words: ({ brier }) => figureWords(brier, 2),
  },
  {
    name: 'AUROC',
    hint: 'how well confidence tells right from wrong; 0.5 is not at all, 1 is always',
    words: ({ auroc }) => (auroc === null ? null : figureWords(auroc, 1)),
  },
  {
    name: 'Calibration error',
    hint: 'expected, 15 equal-width bins; less is better',
    words: ({ calibrationError }) =>
      Number.isNaN(calibrationError.value)
        ? null
        : [formatProbability(calibrationError.value), formatRange(calibrationError)],
  },
]

/** How good the probabilities are, before calibration and after, each with its 95 % bootstrap interval. */
export function FiguresTable({ before, after }: FiguresTableProps) {
  return (
    <table class="numbers numbers-wide">
      <caption class="spoken">Figures with their 95 % intervals</caption>
      <thead>
        <tr>
          <th scope="col">Figure</th>
          <th scope="col">Before calibration</th>
          {after !== null && <th scope="col">After</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ hint, name, words }) => (
          <tr key={name}>
            <th scope="row">
              {name} <small>{hint}</small>
            </th>
            <FigureCell words={words(before.figures)} />
            {after !== null && <FigureCell words={words(after.figures)} />}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function FigureCell({ words }: { readonly words: readonly [value: string, interval: string] | null }) {
  if (words === null) return <td class="soft">unknown</td>
  const [value, interval] = words
  return (
    <td>
      <b>{value}</b> <small>{interval}</small>
    </td>
  )
}

function figureWords({ lower, upper, value }: Estimate, most: number): readonly [string, string] | null {
  if (Number.isNaN(value)) return null
  return [formatFigure(value, most), `${formatFigure(lower, most)}–${formatFigure(upper, most)}`]
}
