import { useEffect, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'

import { FailureNotice } from '../../components/failure-notice'
import { failureWords } from '../../components/failure-words'
import { Icon } from '../../components/icon'
import { Mark } from '../../components/mark'
import { ConnectionSwitch } from '../../components/playground/connection-switch'
import { PlaygroundForm } from '../../components/playground/playground-form'
import { isBuiltIn } from '../../utils/model/connection'
import type { Failure } from '../../utils/model/failure'
import { callBackground } from '../../utils/protocol/call-background'
import { activeConnection, changeSettings, settings, type Settings } from '../../utils/storage/settings'
import { AnswerView } from './answer-view'
import { ClassifySelection } from './classify-selection'
import { keepOptions } from './keep-options'
import { useAnswer } from './use-answer'
import { useDraft } from './use-draft'
import { WatchChat } from './watch-chat'

/** The playground, the connection, and the way to classify what is selected in the tab. */
export function App() {
  const [value, setValue] = useState<Settings | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [models, setModels] = useState<readonly string[]>([])
  const { run, tokens, start, startScore, stop } = useAnswer()
  const [draft, setDraft] = useDraft(run)

  useEffect(() => {
    void settings.getValue().then(setValue)
    return settings.watch((next) => setValue(next))
  }, [])

  if (value === null || draft === null) return null
  const active = activeConnection(value)
  const isRunning = run?.state === 'queued' || run?.state === 'running'
  const ask = async () => {
    const { mode, prediction, prompt, systemPrompt: system, model, temperature, maximumTokens } = draft
    if (mode === 'score') return startScore({ text: prompt, model })
    await keepOptions({ system, temperature, maximumTokens })
    start({ prompt, system, model, temperature, maximumTokens, prediction })
  }
  const choose = async (id: string) => {
    const next = await changeSettings((before) => ({ ...before, activeConnection: id }))
    setDraft({ ...draft, model: activeConnection(next)?.model ?? '' })
  }
  const takeSelection = async () => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
    if (tab?.id === undefined) return
    const { failure: failed, text } = await callBackground({ type: 'selection-read', tabId: tab.id })
    setFailure(failed)
    if (failed === null) setDraft({ ...draft, prompt: text })
  }
  const loadModels = async () => {
    if (active === null || isBuiltIn(active)) return setModels([])
    const found = await callBackground({ type: 'models-list', connection: active, key: null })
    setModels(found.models)
  }
  const openCard = async (
    what: { type: 'selection-classify'; labelSetId: string } | { type: 'selection-check' },
  ) => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
    if (tab?.id === undefined) return
    const { failure: failed } = await callBackground({ ...what, tabId: tab.id })
    if (failed === null) window.close()
    else setFailure(failed)
  }

  return (
    <main class="theme popup">
      <header class="popup-header">
        <Mark fraction={0.75} busy={isRunning} />
        <h1 class="popup-title">Surelight</h1>
        <span class="grow" />
        <ConnectionSwitch
          connections={value.connections}
          activeId={active?.id ?? null}
          onSelect={(id) => void choose(id)}
        />
        <button
          type="button"
          class="button button-quiet"
          aria-label="Settings"
          title="Settings"
          onClick={() => void browser.runtime.openOptionsPage()}
        >
          <Icon name="settings" />
        </button>
      </header>
      <ClassifySelection
        labelSets={value.labelSets}
        activeId={value.activeLabelSet}
        onClassify={(labelSetId) => void openCard({ type: 'selection-classify', labelSetId })}
        onCheck={() => void openCard({ type: 'selection-check' })}
      />
      <WatchChat sites={value.watch.sites} />
      <output class="spoken">{failure === null ? '' : failureWords(failure)}</output>
      {failure !== null && (
        <FailureNotice failure={failure} onAction={() => void browser.runtime.openOptionsPage()} />
      )}
      <PlaygroundForm
        draft={draft}
        onDraft={setDraft}
        models={models}
        onOptions={() => void loadModels()}
        running={isRunning}
        onRun={() => void ask()}
        onStop={stop}
        onSelection={() => void takeSelection()}
      />
      {run !== null && <AnswerView run={run} tokens={tokens} onRetry={() => void ask()} />}
    </main>
  )
}
