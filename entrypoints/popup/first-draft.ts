import type { PlaygroundDraft } from '../../components/playground/playground-draft'
import type { KeptDraft } from '../../utils/storage/playground-draft'
import { activeConnection, type Settings } from '../../utils/storage/settings'

/** What the form begins with: what was typed before the popup closed, with the options of last time. */
export function firstDraft(now: Settings, kept: KeptDraft | null): PlaygroundDraft {
  const { system, temperature, maximumTokens } = now.playground
  return {
    mode: 'answer',
    prompt: '',
    systemPrompt: system,
    ...kept,
    model: activeConnection(now)?.model ?? '',
    temperature,
    maximumTokens,
    prediction: '',
  }
}
