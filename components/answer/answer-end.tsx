import type { AnswerRun } from '../../utils/model/run'
import { formatCount } from '../format/format-count'

interface AnswerEndProps {
  readonly run: AnswerRun
}

/** Where the text ends before its time, a mark that says so in the text itself. */
export function AnswerEnd({ run }: AnswerEndProps) {
  const words = endWords(run)
  return words === '' ? null : (
    <>
      {' '}
      <span class="token-end">[{words}]</span>
    </>
  )
}

function endWords({ ask, failure, finish, state }: AnswerRun): string {
  if (state === 'queued' || state === 'running') return ''
  if (failure?.kind === 'stopped') return 'stopped here'
  if (state !== 'done') return 'the answer was cut off here'
  switch (finish) {
    case 'length':
      return ask.type === 'score'
        ? ''
        : `the limit of ${formatCount(ask.maximumTokens)} tokens was reached here`
    case 'content-filter':
      return 'the endpoint’s filter ended the answer here'
    case 'tool-calls':
      return 'the model called a tool here'
    case 'refusal':
      return 'the model refused to answer'
    case null:
    case 'stop':
    case 'other':
      return ''
    default:
      throw new TypeError(`AnswerEnd: unexpected finish ${String(finish satisfies never)}`)
  }
}
