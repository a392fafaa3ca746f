import type { AnswerRun } from '../../utils/model/run'

interface AnswerNoteProps {
  readonly note: AnswerRun['note']
}

const words: Readonly<Record<NonNullable<AnswerRun['note']>, string>> = {
  'logprobs-unasked':
    'No colours: the question had a predicted output, and log-probabilities are never asked for together with one.',
  'logprobs-absent': 'No colours: the endpoint gave no log-probabilities with this answer.',
  'logprobs-partial': 'Some of the text has no colour: the endpoint gave no log-probabilities for it.',
  'logprobs-elsewhere':
    'No colours: the log-probabilities that the endpoint gave belong to other text than this.',
}

/** One line on why there are no colours, or not everywhere. */
export function AnswerNote({ note }: AnswerNoteProps) {
  return note === null ? null : <p class="answer-note">{words[note]}</p>
}
