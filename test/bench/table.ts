import { columns } from '../support/endpoints/columns.ts'

/** One line of the report. */
export interface Figure {
  readonly name: string
  readonly value: string
  /** Empty where the figure is only for information. */
  readonly aim: string
  /** `null` where there is no aim. */
  readonly met: boolean | null
  readonly repetitions: number
}

/** Below a bound, in a unit. */
export function below(name: string, value: number, bound: number, unit: string, repetitions: number): Figure {
  return { name, value: shown(value, unit), aim: `< ${bound} ${unit}`, met: value < bound, repetitions }
}

export function information(name: string, value: number, unit: string, repetitions: number): Figure {
  return { name, value: shown(value, unit), aim: '', met: null, repetitions }
}

function shown(value: number, unit: string): string {
  return `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ${unit}`
}

/** One row for each figure. */
export function table(figures: readonly Figure[]): string {
  return columns([
    ['figure', 'value', 'aim', '', 'runs'],
    ...figures.map(({ name, value, aim, met, repetitions }) => [
      name,
      value,
      aim,
      met === null ? '' : met ? 'met' : 'MISSED',
      String(repetitions),
    ]),
  ])
}
