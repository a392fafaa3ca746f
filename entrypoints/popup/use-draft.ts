import { type Dispatch, type StateUpdater, useEffect, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'

import type { PlaygroundDraft } from '../../components/playground/playground-draft'
import type { AnswerRun } from '../../utils/model/run'
import { type KeptDraft, playgroundDraft } from '../../utils/storage/playground-draft'
import { playgroundPrompt } from '../../utils/storage/playground-prompt'
import type { SessionItem } from '../../utils/storage/session'
import { settings } from '../../utils/storage/settings'
import { firstDraft } from './first-draft'

/**
 * What is being written, `null` until read: what was typed before the popup closed, else what was asked last; what the menu
 * brings comes before both.
 */
export function useDraft(
  run: AnswerRun | null,
): [PlaygroundDraft | null, Dispatch<StateUpdater<PlaygroundDraft | null>>] {
  const [draft, setDraft] = useState<PlaygroundDraft | null>(null)
  const [kept, setKept] = useState<SessionItem<KeptDraft> | null>(null)
  const isRead = draft !== null
  useEffect(() => {
    const read = async () => {
      const { incognito } = await browser.windows.getCurrent()
      const item = playgroundDraft(incognito)
      const first = firstDraft(await settings.getValue(), await item.get())
      setKept(item)
      setDraft(first)
    }
    void read()
  }, [])
  const { mode, prompt, systemPrompt } = draft ?? {}
  useEffect(() => {
    if (mode === undefined || prompt === undefined || systemPrompt === undefined) return
    void kept?.set({ mode, prompt, systemPrompt })
  }, [kept, mode, prompt, systemPrompt])
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
