import { useRef, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'

import { ConnectionForm } from '../../components/options/connection-form'
import { dialectChoices } from '../../utils/jobs/dialect-choices'
import {
  servicesWithoutProbabilities,
  serviceWithoutProbabilitiesAt,
} from '../../utils/jobs/presets/services-without-probabilities'
import { knownReport } from '../../utils/jobs/report/known-report'
import { waysInWords } from '../../utils/jobs/report/ways-in-words'
import type { Connection } from '../../utils/model/connection'
import type { SecretMode } from '../../utils/model/secret-mode'
import type { TestReport } from '../../utils/model/test-report'
import { callBackground } from '../../utils/protocol/call-background'
import type { KeyState } from '../../utils/protocol/page-messages'
import { changeSettings } from '../../utils/storage/settings'
import { baseUrlProblem } from './base-url-problem'
import { presetGroups, withBaseUrl, withPreset } from './connection-choices'
import { knowledgeOf, withConnection } from './connection-save'
import { keyEntry } from './key-entry'

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
  const [chosenMode, setChosenMode] = useState<SecretMode | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const [tried, setTried] = useState(false)
  const [models, setModels] = useState<readonly string[]>([])
  const [modelsNote, setModelsNote] = useState('')
  const [report, setReport] = useState<TestReport | null>(() => knownReport(connection))
  const [serviceName, setServiceName] = useState<string | null>(null)
  const [busy, setBusy] = useState<'testing' | 'saving' | null>(null)
  const [saved, setSaved] = useState('')
  const drafts = useRef(0)

  const entry = keyEntry({ draft, key, chosenMode, passphrase, tried }, keyState)
  const urlProblem = draft.baseUrl.includes('{')
    ? 'Put the name of your resource where the braces are.'
    : baseUrlProblem(draft.baseUrl)
  const errors = {
    baseUrl: tried ? urlProblem : null,
    model: tried && draft.model.trim() === '' ? 'Name a model, or load the list.' : null,
  }
  const isValid = urlProblem === null && draft.model.trim() !== ''
  const trimmed = { ...draft, baseUrl: draft.baseUrl.trim().replace(/\/+$/, ''), model: draft.model.trim() }
  const typed = key === '' ? null : key

  const change = (patch: Partial<Connection>) => {
    setDraft((before) => ({ ...before, ...patch }))
    if (['baseUrl', 'model', 'dialect', 'preset'].some((name) => name in patch)) {
      drafts.current += 1
      setReport(null)
    }
    setSaved('')
  }
  const loadModels = async () => {
    if (urlProblem !== null) return setTried(true)
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
    const tested = drafts.current
    const result = await callBackground({ type: 'connection-test', connection: trimmed, key: typed })
    setBusy(null)
    // What was changed meanwhile was not tested.
    if (tested === drafts.current) setReport(result)
  }
  const save = async () => {
    setTried(true)
    if (!isValid || (key !== '' && entry.mode === 'locked' && passphrase === '')) return
    setBusy('saving')
    // Asked for first, because the browser wants to see the click that asks; awaited last, because it may be left open.
    const asked = allowHost(trimmed.baseUrl)
    const next = { ...trimmed, ...knowledgeOf(trimmed, connection, report) }
    if (key !== '') {
      const { id: connectionId, baseUrl } = next
      await callBackground({ type: 'key-save', connectionId, baseUrl, key, mode: entry.mode, passphrase })
    }
    let active: string | null = next.id
    const after = await changeSettings((before) => {
      active = before.activeConnection
      return withConnection(before, next)
    })
    const done = after.activeConnection === active ? 'Saved.' : 'Saved. It is in use from now on.'
    setKey('')
    setPassphrase('')
    onKeys()
    setBusy(null)
    setSaved(`${done} Answer the question of your browser, so that Surelight may reach this address.`)
    setSaved(
      (await asked)
        ? done
        : `${done} Your browser was not allowed to reach this address, so it works only if the server permits it itself.`,
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
      presetField={{
        groups: presetGroups,
        services: servicesWithoutProbabilities,
        value: draft.preset,
        service: servicesWithoutProbabilities.find(({ value }) => value === serviceName) ?? null,
        onPreset: (value) => {
          setServiceName(null)
          change(withPreset(draft, value))
        },
        onService: setServiceName,
      }}
      dialects={dialectChoices}
      serviceAtUrl={serviceWithoutProbabilitiesAt(draft.baseUrl)}
      keyField={{
        ...entry,
        value: key,
        passphrase,
        onValue: setKey,
        onMode: setChosenMode,
        onPassphrase: setPassphrase,
        onForget: () => void forget(),
      }}
      models={models}
      modelsNote={modelsNote}
      report={report}
      ways={report === null || report.capability === null ? '' : waysInWords(draft, report.capability)}
      busy={busy}
      saved={saved}
      onChange={(patch) => change(patch.baseUrl === undefined ? patch : withBaseUrl(draft, patch.baseUrl))}
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
