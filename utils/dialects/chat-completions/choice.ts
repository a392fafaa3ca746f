import type { AnswerEvent } from '../../model/answer'
import type { Channel, Token } from '../../model/token'
import { readFinish } from '../finish'
import { asArray, asRecord, asText, type UnknownRecord } from '../record'
import { splitReasoning } from '../split-reasoning'
import { readEntries, readTokenList } from '../token-list'

/** The first choice of an answer; more are never asked for. */
export function readFirst(choices: unknown): UnknownRecord | null {
  return asRecord(asArray(choices).find((each) => (asRecord(each)?.['index'] ?? 0) === 0))
}

/** The texts of a choice, each with its tokens, and how it ended. */
export function readChoice(choice: UnknownRecord, message: UnknownRecord | null): AnswerEvent[] {
  const reasoning = asText(message?.['reasoning_content']) || asText(message?.['reasoning'])
  const content = readContent(message?.['content'])
  const lists = asRecord(choice['logprobs'])
  const listed = readTokenList(choice['logprobs'], content === '' ? reasoning : content, 'content')
  const apart = [lists?.['reasoning_content'], lists?.['reasoning_logprobs'], choice['reasoning_logprobs']].flatMap(
    (list) => readEntries(asRecord(list)?.['content'] ?? list, 'reasoning'),
  )
  const split = apart.length > 0 ? { reasoning: apart, content: listed } : splitReasoning(listed, reasoning, content)
  return [
    ...delta('reasoning', reasoning, split.reasoning),
    ...delta('content', content, split.content),
    ...delta('refusal', asText(message?.['refusal']), readEntries(lists?.['refusal'], 'refusal')),
    ...readEnd(choice),
  ]
}

function delta(channel: Channel, text: string, tokens: readonly Token[]): AnswerEvent[] {
  return text === '' && tokens.length === 0 ? [] : [{ type: 'token-delta', channel, text, tokens }]
}

/** Some servers send the content as a list of parts. */
function readContent(content: unknown): string {
  if (typeof content === 'string') return content
  return asArray(content)
    .map((part) => asText(asRecord(part)?.['text']))
    .join('')
}

function readEnd(choice: UnknownRecord): AnswerEvent[] {
  const hasError = choice['error'] !== undefined && choice['error'] !== null
  return hasError || choice['finish_reason'] === 'error'
    ? [{ type: 'answer-error', body: choice }]
    : readFinish(choice['finish_reason'])
}
