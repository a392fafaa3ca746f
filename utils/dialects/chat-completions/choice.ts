import type { AnswerEvent } from '../../model/answer'
import { choiceEnd } from '../choice-end'
import { asArray, asRecord, asText, type UnknownRecord } from '../record'
import { splitReasoning } from '../split-reasoning'
import { tokenDelta } from '../token-delta'
import { readEntries, readTokenList } from '../token-list'

/** The texts of a choice, each with its tokens, and how it ended. */
export function readChoice(choice: UnknownRecord, message: UnknownRecord | null): AnswerEvent[] {
  const reasoning = asText(message?.['reasoning_content']) || asText(message?.['reasoning'])
  const content = readContent(message?.['content'])
  const lists = asRecord(choice['logprobs'])
  const listed = readTokenList(choice['logprobs'], content === '' ? reasoning : content, 'content')
  const apart = [
    lists?.['reasoning_content'],
    lists?.['reasoning_logprobs'],
    choice['reasoning_logprobs'],
  ].flatMap((list) => readEntries(asRecord(list)?.['content'] ?? list, 'reasoning'))
  const split =
    apart.length > 0 ? { reasoning: apart, content: listed } : splitReasoning(listed, reasoning, content)
  return [
    ...tokenDelta('reasoning', reasoning, split.reasoning),
    ...tokenDelta('content', content, split.content),
    ...tokenDelta('refusal', asText(message?.['refusal']), readEntries(lists?.['refusal'], 'refusal')),
    ...choiceEnd(choice),
  ]
}

/** Some servers send the content as a list of parts. */
function readContent(content: unknown): string {
  if (typeof content === 'string') return content
  return asArray(content)
    .map((part) => asText(asRecord(part)?.['text']))
    .join('')
}
