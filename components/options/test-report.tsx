import { useId } from 'preact/hooks'

import type { TestReport as Report } from '../../utils/model/test-report'
import { Icon } from '../icon'
import { findingIcons, findingWords, overallWords } from './finding-words'

interface TestReportProps {
  readonly report: Report
  /** How texts will be classified and scored; empty where nothing is known. */
  readonly ways: string
}

/** What was found of a connection, a row for each thing, in plain words: what it is, how good, what it means. */
export function TestReport({ report, ways }: TestReportProps) {
  const heading = useId()
  const at = new Date(report.testedAt)
  return (
    <section class="report" data-finding={report.overall} aria-labelledby={heading}>
      <h3 id={heading} class={`report-overall report-${report.overall}`}>
        <Icon name={findingIcons[report.overall]} />
        {overallWords[report.overall]}
      </h3>
      {ways !== '' && <p class="report-ways">{ways}</p>}
      <ul class="report-rows">
        {report.rows.map(({ name, state, sentence, next = '' }) => (
          <li key={name} class={`report-row report-${state}`} data-row={name} data-finding={state}>
            <Icon name={findingIcons[state]} />
            <b>{name}</b> <span class="report-word">{findingWords[state]}</span>{' '}
            <span class="report-words" dir="auto">
              {sentence} {next !== '' && <span class="soft">{next}</span>}
            </span>
          </li>
        ))}
      </ul>
      <p class="field-hint">
        As of{' '}
        <time dateTime={at.toISOString()}>
          {new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(at)}
        </time>
        .
      </p>
    </section>
  )
}
