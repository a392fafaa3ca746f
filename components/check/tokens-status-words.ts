import { type AnswerRun, isOver } from '../../utils/model/run'
import { failureWords } from '../failure-words'
import { plural } from '../format/plural'

/** What a screen reader is told when the state changes; `weak` is how many tokens deserve a look. */
export function tokensStatusWords(run: AnswerRun | null, weak: number): string {
  if (run === null) return ''
  if (!isOver(run)) {
    if (run.waitingUntil !== null) return 'Rate limit. Waiting to try again.'
    return run.state === 'queued' ? 'Waiting for its turn.' : `Scoring the tokens with ${run.model}.`
  }
  if (run.failure !== null) return failureWords(run.failure)
  return weak === 0 ? 'The tokens are scored. None stands out.' : `${plural(weak, 'token')} to look at.`
}
