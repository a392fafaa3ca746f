import { useState } from 'preact/hooks'
import { browser } from 'wxt/browser'

import { ConnectionForm } from '../../components/options/connection-form'
import { freshQuirks } from '../../utils/jobs/fresh-quirks'
import type { Connection } from '../../utils/model/connection'
import type { SecretMode } from '../../utils/model/secret-mode'
import type { TestReport } from '../../utils/model/test-report'
import { callBackground } from '../../utils/protocol/call-background'
import type { KeyState } from '../../utils/protocol/page-messages'
import { changeSettings } from '../../utils/storage/settings'
import { baseUrlProblem } from './base-url-problem'

interface ConnectionEditorProps {
  readonly connection: Connection
  readonly keyState: KeyState | null
  /** What is stored of keys has changed. */
  readonly onKeys: () => void
  readonly onClose: () => void
}

/** The form of one connection and what its buttons do. */
export function ConnectionEditor({ connection, keyState, onKeys, onClose }: ConnectionEditorProps) {
  const [draft, setDraft] = useState(connection)
  const [key, setKey] = useState('')
  const [mode, setMode] = useState<SecretMode>('remembered')
  const [passphrase, setPassphrase] = useState('')
  const [tried, setTried] = useState(false)
  const [models, setModels] = useState<readonly string[]>([])
  const [modelsNote, setModelsNote] = useState('')
  const [report, setReport] = useState<TestReport | null>(null)
  const [busy, setBusy] = useState<'testing' | 'saving' | null>(null)
  const [saved, setSaved] = useState('')

  const isMoved = URL.parse(draft.baseUrl)?.origin !== keyState?.origin
  const stored = keyState !== null && !isMoved ? keyState : null
  const errors = {
    baseUrl: tried ? baseUrlProblem(draft.baseUrl) : null,
    model: tried && draft.model.trim() === '' ? 'Name a model, or load the list.' : null,
  }
  const isValid = baseUrlProblem(draft.baseUrl) === null && draft.model.trim() !== ''
  const trimmed = { ...draft, baseUrl: draft.baseUrl.trim().replace(/\/+$/, ''), model: draft.model.trim() }
  const typed = key === '' ? null : key

  const change = (patch: Partial<Connection>) => {
    setDraft((before) => ({ ...before, ...patch }))
    setReport(null)
    setSaved('')
  }
  const loadModels = async () => {
    if (baseUrlProblem(draft.baseUrl) !== null) return setTried(true)
    setModelsNote('Asking the server…')
    const found = await callBackground({ type: 'models-list', connection: trimmed, key: typed })
    setModels(found.models)
    const only = found.models.length === 1 ? found.models[0] : undefined
    if (only !== undefined && draft.model === '') change({ model: only })
    setModelsNote(
      found.failure === null
        ? `${found.models.length} ${found.models.length === 1 ? 'model' : 'models'} listed; any other name can be typed.`
        : `${found.failure.sentence} ${found.failure.next}`,
    )
  }
  const test = async () => {
    setTried(true)
    if (!isValid) return
    setBusy('testing')
    setReport(null)
    const result = await callBackground({ type: 'connection-test', connection: trimmed, key: typed })
    setDraft((before) => ({ ...before, quirks: result.quirks }))
    setReport(result)
    setBusy(null)
  }
  const save = async () => {
    setTried(true)
    if (!isValid || (key !== '' && mode === 'locked' && passphrase === '')) return
    setBusy('saving')
    // Asked for first, because the browser wants to see the click that asks; awaited last, because it may be left open.
    const asked = allowHost(trimmed.baseUrl)
    const isSame = connection.baseUrl === trimmed.baseUrl && connection.model === trimmed.model
    const next = { ...trimmed, quirks: isSame || report !== null ? draft.quirks : freshQuirks(trimmed) }
    if (key !== '') {
      const { id: connectionId, baseUrl } = next
      await callBackground({ type: 'key-save', connectionId, baseUrl, key, mode, passphrase })
    }
    await changeSettings((before) => ({
      ...before,
      activeConnection: before.activeConnection ?? next.id,
      connections: before.connections.some(({ id }) => id === next.id)
        ? before.connections.map((each) => (each.id === next.id ? next : each))
        : [...before.connections, next],
    }))
    setKey('')
    setPassphrase('')
    onKeys()
    setBusy(null)
    setSaved('Saved. Answer the question of your browser, so that Surelight may reach this address.')
    setSaved(
      (await asked)
        ? 'Saved.'
        : 'Saved. Your browser was not allowed to reach this address, so it works only if the server permits it itself.',
    )
  }
  const forget = async () => {
    await callBackground({ type: 'key-forget', connectionId: draft.id })
    onKeys()
  }

  return (
    <ConnectionForm
      draft={draft}
      errors={errors}
      keyField={{
        value: key,
        mode,
        passphrase,
        stored,
        error:
          key === '' && keyState !== null && isMoved && draft.baseUrl !== ''
            ? 'The saved key belongs to another address. Enter the key for this one.'
            : key !== '' && mode === 'locked' && passphrase === '' && tried
              ? 'Choose a passphrase, or another way to keep the key.'
              : null,
        onValue: setKey,
        onMode: setMode,
        onPassphrase: setPassphrase,
        onForget: () => void forget(),
      }}
      models={models}
      modelsNote={modelsNote}
      report={report}
      busy={busy}
      saved={saved}
      onChange={change}
      onModels={() => void loadModels()}
      onTest={() => void test()}
      onSave={() => void save()}
      onCancel={onClose}
    />
  )
}

/** Asks the browser for one host. @returns whether it said yes */
async function allowHost(baseUrl: string): Promise<boolean> {
  const { protocol, hostname } = new URL(baseUrl)
  try {
    return await browser.permissions.request({ origins: [`${protocol}//${hostname}/*`] })
  } catch {
    return false
  }
}
