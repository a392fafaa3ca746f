import type { AnswerEvent } from '../../model/answer'
import type { Token } from '../../model/token'
import { choiceEnd } from '../choice-end'
import { firstChoice } from '../first-choice'
import { asArray, asRecord, asText, type UnknownRecord } from '../record'
import { tokenDelta } from '../token-delta'
import { readTokenList } from '../token-list'

/** The text of a choice with its tokens, and how it ended. */
export function readChoice(choice: UnknownRecord): AnswerEvent[] {
  const text = asText(choice['text'])
  const tokens = readTokenList(choice['logprobs'], text, 'content')
  return [...tokenDelta('content', text, tokens), ...choiceEnd(choice)]
}

/** All tokens that an echo holds. Together sends those of the prompt beside the choices. */
export function readEcho(record: UnknownRecord): readonly Token[] {
  const apart = asRecord(asArray(record['prompt'])[0])
  const choice = firstChoice(record['choices'])
  return readTokenList((apart ?? choice)?.['logprobs'], '', 'content')
}
