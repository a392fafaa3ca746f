import type { Claim } from '../../utils/model/check'
import type { CheckRun } from '../../utils/model/run'
import { WarningList } from '../classification/warning-list'
import { type Copy, CopyButton } from '../copy-button'
import { ClaimFacts } from './claim-facts'
import { JudgementButtons } from './judgement-buttons'
import { learningHint } from './learning-hint'
import { disagreementWords, phrasingWords } from './phrasing-words'
import { whyWords } from './why-words'

export interface ClaimDetailProps {
  readonly run: CheckRun
  readonly claim: Claim
  readonly place: number
  readonly onCopy: Copy
  /** `null` where nothing can be stored. */
  readonly onCorrect: ((place: number, value: 'true' | 'false') => void) | null
}

/** What a sentence's number is worth, what the person says of it, and why it was asked about. */
export function ClaimDetail({ claim, onCopy, onCorrect, place, run }: ClaimDetailProps) {
  const { correction, decision, failure, phrasings } = claim
  const asked = phrasingWords(phrasings, decision?.provenance.readout === 'sampled')
  const disagreement = disagreementWords(phrasings)
  const canCorrect = decision !== null && decision.provenance.kind !== 'none'
  const hint = canCorrect && onCorrect !== null ? learningHint(decision) : null
  return (
    <>
      {decision !== null && <ClaimFacts decision={decision} />}
      {asked !== null && <p>{asked}</p>}
      {failure !== null && failure.next !== '' && <p dir="auto">{failure.next}</p>}
      <WarningList warnings={decision?.warnings ?? []} more={disagreement === null ? [] : [disagreement]} />
      <div class="claim-actions">
        {canCorrect && onCorrect !== null && (
          <JudgementButtons correction={correction} onCorrect={(value) => onCorrect(place, value)} />
        )}
        <CopyButton words="Copy sentence" onCopy={() => onCopy(run.text.slice(claim.start, claim.end))} />
      </div>
      {hint !== null && <p class="soft">{hint}</p>}
      <details class="details claim-why">
        <summary>Why was this asked?</summary>
        {whyWords(run, claim).map((words) => (
          <p key={words}>{words}</p>
        ))}
      </details>
    </>
  )
}
