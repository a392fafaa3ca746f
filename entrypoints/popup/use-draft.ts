import { type Dispatch, type StateUpdater, useEffect, useState } from 'preact/hooks'

import type { PlaygroundDraft } from '../../components/playground/playground-draft'
import type { AnswerRun } from '../../utils/model/run'
import { playgroundPrompt } from '../../utils/storage/playground-prompt'
import { activeConnection, settings } from '../../utils/storage/settings'

/** What is being written: with the options of last time, and what was asked then or what the menu brings; `null` until read. */
export function useDraft(
  run: AnswerRun | null,
): [PlaygroundDraft | null, Dispatch<StateUpdater<PlaygroundDraft | null>>] {
  const [draft, setDraft] = useState<PlaygroundDraft | null>(null)
  const isRead = draft !== null
  useEffect(() => {
    void settings.getValue().then((now) => {
      const { system, temperature, maximumTokens } = now.playground
      const model = activeConnection(now)?.model ?? ''
      setDraft({
        mode: 'answer',
        prompt: '',
        systemPrompt: system,
        model,
        temperature,
        maximumTokens,
        prediction: '',
      })
    })
  }, [])
  useEffect(() => {
    if (!isRead) return
    const take = (prompt: string | null) => {
      if (prompt === null) return
      setDraft((before) => before && { ...before, mode: 'answer', prompt })
      void playgroundPrompt.remove()
    }
    void playgroundPrompt.get().then(take)
    return playgroundPrompt.watch(take)
  }, [isRead])
  useEffect(() => {
    const asked =
      run?.ask.type === 'answer'
        ? run.ask.messages.findLast(({ role }) => role === 'user')?.content
        : run?.ask.text
    if (asked === undefined) return
    const mode = run?.ask.type ?? 'answer'
    setDraft((before) => before && (before.prompt === '' ? { ...before, prompt: asked, mode } : before))
  }, [run?.id, isRead])
  return [draft, setDraft]
}
