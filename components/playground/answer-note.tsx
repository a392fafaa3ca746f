import type { AnswerRun } from '../../utils/model/run'
import { answerEndWords } from './answer-end-words'

interface AnswerNoteProps {
  readonly run: AnswerRun
}

const words: Readonly<Record<NonNullable<AnswerRun['note']>, string>> = {
  'logprobs-absent': 'No colours: the endpoint gave no log-probabilities with this answer.',
  'logprobs-partial': 'Some of the text has no colour: the endpoint gave no log-probabilities for it.',
  'logprobs-elsewhere':
    'No colours: the log-probabilities that the endpoint gave belong to other text than this.',
}

/** Below the text: how it ended before its time, and why there are no colours or not everywhere. */
export function AnswerNote({ run }: AnswerNoteProps) {
  const end = run.tokens.length === 0 ? '' : answerEndWords(run)
  if (end === '' && run.note === null) return null
  return (
    <div class="answer-note">
      {end !== '' && <p class="answer-end">{end}</p>}
      {run.note !== null && <p>{words[run.note]}</p>}
    </div>
  )
}
