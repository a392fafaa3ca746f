import { type AlikeItem, alikeStatus } from '../../utils/model/alike'
import { probabilityLevel } from '../../utils/scoring/doubt-level'
import { verdictIcons, verdictWords } from '../classification/verdict-words'
import { formatProbability } from '../format/format-probability'
import { Icon } from '../icon'
import { topLabel } from './top-label'

interface AlikeBadgeProps {
  readonly item: Pick<AlikeItem, 'run'>
}

/** What came of one item in a few words: the verdict as a drawing, the first label, its probability in its step of doubt. */
export function AlikeBadge({ item }: AlikeBadgeProps) {
  const { run } = item
  const status = alikeStatus(run)
  const verdict = run?.decision?.verdict ?? 'none'
  const top = topLabel(item)
  if (status === 'open') return null
  if (status === 'running') {
    return (
      <span class="alike-badge soft" dir="ltr">
        asking…
      </span>
    )
  }
  if (status === 'failed' || top === null) {
    return (
      <span class={status === 'failed' ? 'alike-badge alike-failed' : 'alike-badge verdict-none'} dir="ltr">
        <Icon name={status === 'failed' ? 'warning' : verdictIcons.none} size={14} />
        {status === 'failed' ? 'Failed' : verdictWords.none}
      </span>
    )
  }
  return (
    <span class="alike-badge" dir="ltr">
      <span class={`alike-verdict verdict-${verdict}`} title={verdictWords[verdict]}>
        <Icon name={verdictIcons[verdict]} size={14} />
      </span>
      <span class="spoken">{verdictWords[verdict]}:</span>
      <bdi class="alike-label">{top.name}</bdi>{' '}
      <span class={`alike-share doubt-${probabilityLevel(top.probability)}`}>
        {formatProbability(top.probability)}
      </span>
    </span>
  )
}
