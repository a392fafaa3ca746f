import type { Outcome } from './drive.ts'

export const outcomeHead = ['over', 'asked', 'answered', 'numbers', 'listed', 'bytes', 'joined', 'said']

/** An outcome as the cells of a table. */
export function outcomeRow(outcome: Outcome): readonly string[] {
  const { over, asked, isAnswered, count, numbered, alternatives, bytes, joined, agrees, failure } = outcome
  const noun = asked === 'decision' ? 'questions' : 'tokens'
  return [
    over,
    asked,
    isAnswered ? 'yes' : 'no',
    !isAnswered ? '' : numbered === 0 ? 'none' : `${numbered} of ${count} ${noun}`,
    alternatives === null ? '' : String(alternatives),
    bytes ?? '',
    joined ?? '',
    failure?.sentence ?? (agrees === false ? 'The numbers belong to other places of the text.' : ''),
  ]
}
