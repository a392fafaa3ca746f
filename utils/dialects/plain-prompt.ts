import type { Message } from '../model/ask'

export interface PlainPrompt {
  readonly prompt: string
  /** Where the answer ends at the latest; empty where the text is only continued. */
  readonly stop: readonly string[]
}

/**
 * Messages as one text, for endpoints that know no chat: a single message of the user is continued as it is. Anything else
 * becomes a transcript that a model without a template can read too: what the system says, then who says what, ending
 * where the assistant is to go on.
 */
export function plainPrompt(messages: readonly Message[]): PlainPrompt {
  const [first] = messages
  if (messages.length === 1 && first?.role === 'user') return { prompt: first.content, stop: [] }
  const turns = messages.map(({ role, content }) =>
    role === 'system' ? content : `${speakers[role]} ${content}`,
  )
  return { prompt: [...turns, speakers.assistant].join('\n\n'), stop: [`\n${speakers.user}`] }
}

const speakers = { user: 'User:', assistant: 'Assistant:' } as const
