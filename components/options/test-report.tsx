import type { Finding, TestReport as Report } from '../../utils/model/test-report'
import { Icon, type IconName } from '../icon'

interface TestReportProps {
  readonly report: Report
}

const icons: Readonly<Record<Finding, IconName>> = {
  ok: 'check',
  warn: 'warning',
  bad: 'close',
  unknown: 'question',
}

const words: Readonly<Record<Finding, string>> = {
  ok: 'good',
  warn: 'limited',
  bad: 'problem',
  unknown: 'unknown',
}

const overall: Readonly<Record<Finding, string>> = {
  ok: 'This connection works.',
  warn: 'This connection works, with limits.',
  bad: 'This connection does not work yet.',
  unknown: 'Nothing is known of this connection.',
}

/** What a test found, a row for each thing, in plain words. */
export function TestReport({ report }: TestReportProps) {
  const at = new Date(report.testedAt)
  return (
    <div class="report" data-finding={report.overall}>
      <p class={`report-overall report-${report.overall}`}>
        <Icon name={icons[report.overall]} />
        {overall[report.overall]}
      </p>
      <ul class="report-rows">
        {report.rows.map(({ name, state, sentence, next = '' }) => (
          <li key={name} class={`report-row report-${state}`} data-finding={state}>
            <Icon name={icons[state]} />
            <b>{name}</b>
            <span dir="auto">
              <span class="spoken">{words[state]}: </span>
              {sentence} {next !== '' && <span class="soft">{next}</span>}
            </span>
          </li>
        ))}
      </ul>
      <p class="field-hint">
        Tested{' '}
        <time dateTime={at.toISOString()}>
          {new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(at)}
        </time>
        .
      </p>
    </div>
  )
}
