import { Icon, type IconName } from '../icon'

export type TestState = 'ok' | 'warn' | 'bad' | 'unknown'

export interface TestRow {
  readonly name: string
  readonly state: TestState
  readonly sentence: string
  readonly next?: string
}

interface TestReportProps {
  /** The whole in one sentence. */
  readonly overall: string
  readonly state: TestState
  readonly rows: readonly TestRow[]
  /** Milliseconds since the epoch. */
  readonly testedAt: number
}

const icons: Readonly<Record<TestState, IconName>> = {
  ok: 'check',
  warn: 'warning',
  bad: 'close',
  unknown: 'question',
}

const stateWords: Readonly<Record<TestState, string>> = {
  ok: 'yes',
  warn: 'partly',
  bad: 'no',
  unknown: 'not known',
}

/** What a test of the connection found, point by point, each with its next step. */
export function TestReport({ overall, state, rows, testedAt }: TestReportProps) {
  return (
    <section class="report" aria-label="Connection test" data-state={state}>
      <output class={`report-overall report-${state}`}>
        <Icon name={icons[state]} />
        <strong dir="auto">{overall}</strong>
      </output>
      <ul class="report-rows">
        {rows.map((row) => (
          <li key={row.name} class={`report-${row.state}`} data-state={row.state}>
            <Icon name={icons[row.state]} size={14} />
            <span class="report-words">
              <b>{row.name}</b>
              <span class="spoken">: {stateWords[row.state]}. </span> <span dir="auto">{row.sentence}</span>
              {row.next !== undefined && (
                <span class="report-next" dir="auto">
                  {row.next}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
      <p class="field-hint">
        Tested <time dateTime={new Date(testedAt).toISOString()}>{new Date(testedAt).toLocaleString()}</time>
      </p>
    </section>
  )
}
