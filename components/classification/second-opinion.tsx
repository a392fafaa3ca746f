import type { ClassificationRun, SecondOpinion as Opinion } from '../../utils/model/run'
import { formatProbability } from '../format/format-probability'

interface SecondOpinionProps {
  readonly run: ClassificationRun
  readonly opinion: Opinion
}

/** What a second connection says of the same text, and whether the two agree. */
export function SecondOpinion({ run, opinion }: SecondOpinionProps) {
  const { connectionName, decision, failure } = opinion
  const top = decision?.labels[0]
  return (
    <section class="follow-up" aria-label="Second opinion" data-agrees={agreement(run, opinion)}>
      <p aria-live="polite">
        <bdi>{connectionName}</bdi>{' '}
        {failure !== null ? (
          <>
            could not be asked: {failure.sentence} {failure.next}
          </>
        ) : decision === null ? (
          'is asked too…'
        ) : top === undefined || top.probability === null ? (
          'named none of the labels.'
        ) : (
          <>
            says{' '}
            <strong>
              <bdi>{top.name}</bdi>
            </strong>
            , {formatProbability(top.probability)}:{' '}
            {agreement(run, opinion) === 'yes' ? 'both agree.' : 'they do not agree.'}
          </>
        )}
      </p>
    </section>
  )
}

function agreement({ decision }: ClassificationRun, opinion: Opinion): 'yes' | 'no' | undefined {
  const other = opinion.decision?.labels[0]
  if (other === undefined || other.probability === null) return undefined
  return decision?.labels[0]?.id === other.id ? 'yes' : 'no'
}
