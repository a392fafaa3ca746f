import { useId } from 'preact/hooks'

import type { Connection } from '../../utils/model/connection'
import type { TestReport as Report } from '../../utils/model/test-report'
import { NumberField } from '../form/number-field'
import { SelectField } from '../form/select-field'
import { TextField } from '../form/text-field'
import { KeyField, type KeyFieldProps } from './key-field'
import { presets } from './presets'
import { TestReport } from './test-report'

export interface ConnectionFormProps {
  readonly draft: Connection
  readonly errors: { readonly baseUrl: string | null; readonly model: string | null }
  readonly keyField: KeyFieldProps
  readonly models: readonly string[]
  /** What is said of the list of models; empty for nothing. */
  readonly modelsNote: string
  readonly report: Report | null
  readonly busy: 'testing' | 'saving' | null
  /** What came of saving; empty for nothing. */
  readonly saved: string
  readonly onChange: (change: Partial<Connection>) => void
  readonly onModels: () => void
  readonly onTest: () => void
  readonly onSave: () => void
  readonly onCancel: () => void
}

/** One connection: where it is, the key, the model, and what a test says of it. */
export function ConnectionForm(props: ConnectionFormProps) {
  const { draft, errors, keyField, models, modelsNote, report, busy, saved, onChange } = props
  const list = useId()
  const host = URL.parse(draft.baseUrl)?.origin ?? null
  const submit = (event: Event) => {
    event.preventDefault()
    props.onSave()
  }
  const choose = (value: Connection['preset']) => {
    const preset = presets.find((each) => each.value === value)
    const name =
      presets.some((each) => each.name === draft.name) || draft.name === ''
        ? (preset?.name ?? '')
        : draft.name
    onChange({ preset: value, baseUrl: preset?.baseUrl ?? draft.baseUrl, name })
  }
  return (
    <form class="form" onSubmit={submit} noValidate aria-label="Connection">
      <div class="field-pair">
        <SelectField
          label="Preset"
          value={draft.preset}
          options={presets}
          hint={presets.find(({ value }) => value === draft.preset)?.hint ?? ''}
          onChange={choose}
        />
        <TextField label="Name" value={draft.name} onInput={(name) => onChange({ name })} />
      </div>
      <TextField
        label="Base URL"
        type="url"
        value={draft.baseUrl}
        error={errors.baseUrl}
        placeholder="https://…/v1"
        onInput={(baseUrl) => onChange({ baseUrl })}
      />
      <KeyField {...keyField} />
      <div class="with-button">
        <TextField
          label="Model"
          value={draft.model}
          error={errors.model}
          list={list}
          hint={modelsNote}
          onInput={(model) => onChange({ model })}
        />
        <button type="button" class="button" onClick={props.onModels}>
          Load models
        </button>
        <datalist id={list}>
          {models.map((model) => (
            <option key={model}>{model}</option>
          ))}
        </datalist>
      </div>
      <div class="field-pair">
        <SelectField
          label="Dialect"
          value={draft.dialect}
          options={[{ value: 'chat-completions', name: 'Chat Completions' }]}
          onChange={(dialect) => onChange({ dialect })}
        />
        <NumberField
          label="Give up after (seconds of silence)"
          least={1}
          most={600}
          value={draft.patience}
          onValue={(patience) => onChange({ patience: Math.round(patience) })}
        />
      </div>
      <p class="reason">
        Saving asks your browser to let Surelight reach{' '}
        {host === null ? 'the server' : <b dir="ltr">{host}</b>}, and no other site.
      </p>
      <div class="buttons">
        <button type="submit" class="button button-primary" disabled={busy === 'saving'}>
          Save
        </button>
        <button type="button" class="button" disabled={busy === 'testing'} onClick={props.onTest}>
          Test connection
        </button>
        <button type="button" class="button button-quiet" onClick={props.onCancel}>
          Cancel
        </button>
      </div>
      <div class="form-status" aria-live="polite">
        {busy === 'testing' && <p>Asking the server…</p>}
        {saved !== '' && <p>{saved}</p>}
        {report !== null && <TestReport report={report} />}
      </div>
    </form>
  )
}
