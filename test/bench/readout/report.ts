import type { Collected } from './collect'
import { type Figure, type FigureName, figureNames, figuresOf } from './figures'
import { judge } from './judge'
import type { MethodName } from './methods'

const counted: readonly FigureName[] = ['requests', 'tokens']

/** A table in Markdown: a row for each method as it is, and one for each after calibration. */
export function report(collected: Collected, names: readonly MethodName[]): string {
  const lines = names.flatMap((name) => {
    const { calibrated, calibrator, raw } = judge(collected, name)
    const count = collected.labels.length
    return [
      [name, ...cells(figuresOf(raw, count), false)],
      ...(calibrated === null || calibrator === null
        ? []
        : [[`${name}, ${calibrator.method}`, ...cells(figuresOf(calibrated, count), true)]]),
    ]
  })
  const head = ['method', ...figureNames]
  const rows = [head, head.map(() => '---'), ...lines].map((row) => `| ${row.join(' | ')} |`)
  const { labels, test, train } = collected
  return `${labels.length} labels, ${test.length} test rows, ${train.length} training rows\n\n${rows.join('\n')}`
}

/** Calibration changes neither which label is first nor what it costs. */
function cells(figures: Record<FigureName, Figure>, isCalibrated: boolean): string[] {
  return figureNames.map((name) => {
    const isSame =
      counted.includes(name) || name === 'accuracy' || name === 'macro-F1' || name === 'flip rate'
    return isCalibrated && isSame ? '' : cell(figures[name], counted.includes(name))
  })
}

function cell({ lower, upper, value }: Figure, isCount: boolean): string {
  if (value === null) return '–'
  if (isCount) return value < 20 ? value.toFixed(1) : value.toFixed(0)
  return `${short(value)} (${short(lower)}–${short(upper)})`
}

function short(share: number): string {
  return share.toFixed(share > 0 && share < 0.0995 ? 3 : 2).replace(/^0\./, '.')
}
