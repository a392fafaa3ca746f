import type { MessageRole } from './message-role'

/** A message of a chat, and who has written it as far as that is known. */
export interface FoundTurn {
  readonly element: Element
  readonly role: MessageRole | 'unknown'
}
