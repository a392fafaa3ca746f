import { type CheckRun, isOver } from '../../utils/model/run'
import { formatCount } from '../format/format-count'
import { formatProbability } from '../format/format-probability'
import { checkCounts } from './check-counts'

interface CalmLineProps {
  readonly run: CheckRun
}

const sure = 0.95

/** Where nothing is in doubt. */
export function CalmLine({ run }: CalmLineProps) {
  const { numbered, total } = checkCounts(run.claims)
  if (numbered === 0) return null
  return <p class="calm">{isOver(run) ? overWords(numbered, total) : 'None in doubt so far.'}</p>
}

function overWords(numbered: number, total: number): string {
  const level = formatProbability(sure)
  if (total === 1) return `The sentence is at ${level} or more.`
  if (numbered === 1) return `The one that was checked is at ${level} or more.`
  return numbered === total
    ? `All ${formatCount(total)} are at ${level} or more.`
    : `All ${formatCount(numbered)} that were checked are at ${level} or more.`
}
