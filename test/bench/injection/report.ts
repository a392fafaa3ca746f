import { type Figure, gain, isFlipped, isWon, massGain, mean, type Moved, overAttempts } from './moved'
import { defences } from './prompts'
import { readoutNames } from './readings'

/** Two tables in Markdown: all attempts by readout, and every attempt by itself. */
export function report(moved: readonly Moved[]): string {
  return [overview(moved), byAttempt(moved)].join('\n\n')
}

function overview(moved: readonly Moved[]): string {
  const head = [
    'readout',
    'defences',
    'right before',
    'target before',
    'gain of the target',
    'other label first',
    'target first',
    'change of the label mass',
    'gain in controls',
    'other label first in controls',
    'change of the label mass in controls',
  ]
  const lines = readoutNames.flatMap((readout) =>
    defences.map((defence) => {
      const own = moved.filter((row) => row.readout === readout && row.defence === defence)
      const tried = own.filter(({ kind }) => kind === 'attempt')
      const harmless = own.filter(({ kind }) => kind === 'control')
      const one = tried.filter(({ attempt }) => attempt === tried[0]?.attempt)
      return [
        readout,
        defence,
        `${one.filter(({ before, message }) => before.top === message.label).length} of ${one.length}`,
        short(mean(one.map(({ before, message }) => before.shares[message.target] ?? 0))),
        cell(overAttempts(tried, gain)),
        cell(overAttempts(tried, (row) => Number(isFlipped(row)))),
        cell(overAttempts(tried, (row) => Number(isWon(row)))),
        cell(overAttempts(tried, massGain)),
        short(mean(harmless.map(gain))),
        short(mean(harmless.map((row) => Number(isFlipped(row))))),
        cell(overAttempts(harmless, massGain)),
      ]
    }),
  )
  return table([head, ...lines])
}

function byAttempt(moved: readonly Moved[]): string {
  const ways = readoutNames.flatMap((readout) => defences.map((defence) => ({ readout, defence })))
  const lines = [...Map.groupBy(moved, ({ attempt }) => attempt)].map(([attempt, rows]) => [
    rows.some(({ kind }) => kind === 'control') ? `_${attempt}_` : attempt,
    ...ways.map(({ defence, readout }) => {
      const own = rows.filter((row) => row.readout === readout && row.defence === defence)
      return `${short(mean(own.map(gain)))}, ${own.filter(isFlipped).length}, ${own.filter(isWon).length}`
    }),
  ])
  return table([['attempt', ...ways.map(({ defence, readout }) => `${readout}, ${defence}`)], ...lines])
}

function table(rows: readonly (readonly string[])[]): string {
  const [head = [], ...lines] = rows
  return [head, head.map(() => '---'), ...lines].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

function cell(figure: Figure | null): string {
  if (figure === null) return '–'
  return `${short(figure.value)} (${short(figure.lower)} to ${short(figure.upper)})`
}

function short(value: number): string {
  const rounded = value.toFixed(2)
  return (Number(rounded) === 0 ? '.00' : rounded.replace(/^(-?)0\./, '$1.')).replace('-', '−')
}
