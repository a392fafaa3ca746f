import { session, type SessionItem } from './session'

export interface KeptDraft {
  readonly mode: 'answer' | 'score'
  readonly prompt: string
  readonly systemPrompt: string
}

/** What was typed in the playground last, for when the popup opens again; private windows have one of their own. */
export function playgroundDraft(isPrivate: boolean): SessionItem<KeptDraft> {
  return session(isPrivate ? 'playground-draft:private' : 'playground-draft')
}

export async function forgetDrafts(): Promise<void> {
  await Promise.all([playgroundDraft(false).remove(), playgroundDraft(true).remove()])
}
