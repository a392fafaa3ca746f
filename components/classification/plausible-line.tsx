import type { Decision } from '../../utils/model/decision'
import { formatProbability } from '../format/format-probability'

interface PlausibleLineProps {
  readonly decision: Decision
}

/** Every label that could be right, at the coverage that the person asked for. */
export function PlausibleLine({ decision: { labels, plausible } }: PlausibleLineProps) {
  if (plausible === null) return null
  const names = labels.filter(({ id }) => plausible.labels.includes(id))
  return (
    <p
      class="aside"
      title={`From ${plausible.examples} of your corrections; it holds for new texts like those`}
    >
      Could be right, at {formatProbability(plausible.coverage)} coverage:{' '}
      {names.map(({ id, name }, index) => (
        <span key={id} data-plausible={id}>
          {index > 0 && ', '}
          <strong>
            <bdi>{name}</bdi>
          </strong>
        </span>
      ))}
    </p>
  )
}
