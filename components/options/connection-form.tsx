import { useId } from 'preact/hooks'

import type { Connection } from '../../utils/model/connection'
import type { TestReport as Report } from '../../utils/model/test-report'
import { NumberField } from '../form/number-field'
import { TextField } from '../form/text-field'
import { DialectField, type DialectOption } from './dialect-field'
import { FormStatus, type FormStatusProps } from './form-status'
import { KeyField, type KeyFieldProps } from './key-field'
import { PresetField, type PresetFieldProps } from './preset-field'
import { type PoorService, ServiceNotice } from './service-notice'
import { TestReport } from './test-report'

export interface ConnectionFormProps extends Pick<FormStatusProps, 'busy' | 'saved'> {
  readonly draft: Connection
  readonly errors: { readonly baseUrl: string | null; readonly model: string | null }
  readonly presetField: PresetFieldProps
  readonly dialects: readonly DialectOption[]
  readonly keyField: KeyFieldProps
  readonly models: readonly string[]
  /** What is said of the list of models; empty for nothing. */
  readonly modelsNote: string
  /** The service without probabilities at the address that was typed, if any. */
  readonly serviceAtUrl: PoorService | null
  readonly report: Report | null
  /** How texts will be classified and scored; empty where nothing is known. */
  readonly ways: string
  readonly onChange: (change: Partial<Connection>) => void
  readonly onModels: () => void
  readonly onTest: () => void
  readonly onSave: () => void
  readonly onCancel: () => void
}

/** One connection: where it is, the key, the model, and what a test says of it. */
export function ConnectionForm(props: ConnectionFormProps) {
  const { busy, draft, presetField, report, saved } = props
  const { service } = presetField
  const submit = (event: Event) => {
    event.preventDefault()
    if (service === null) props.onSave()
  }
  return (
    <form class="form" onSubmit={submit} noValidate aria-label="Connection">
      <div class="field-pair">
        <PresetField {...presetField} />
        {service === null && (
          <TextField label="Name" value={draft.name} onInput={(name) => props.onChange({ name })} />
        )}
      </div>
      <div class="service-place" aria-live="polite">
        {service !== null && <ServiceNotice service={service} />}
      </div>
      {service === null && <ConnectionFields {...props} />}
      <div class="buttons">
        {service === null && (
          <>
            <button type="submit" class="button button-primary" disabled={busy === 'saving'}>
              Save
            </button>
            <button type="button" class="button" disabled={busy === 'testing'} onClick={props.onTest}>
              Test connection
            </button>
          </>
        )}
        <button type="button" class="button button-quiet" onClick={props.onCancel}>
          Cancel
        </button>
      </div>
      <FormStatus busy={busy} saved={saved} tested={service === null ? report : null} />
      {service === null && report !== null && <TestReport report={report} ways={props.ways} />}
    </form>
  )
}

function ConnectionFields(props: ConnectionFormProps) {
  const { dialects, draft, errors, keyField, models, modelsNote, serviceAtUrl, onChange } = props
  const list = useId()
  const host = URL.parse(draft.baseUrl)?.origin ?? null
  return (
    <>
      <TextField
        label="Base URL"
        type="url"
        value={draft.baseUrl}
        error={errors.baseUrl}
        placeholder="https://…/v1"
        onInput={(baseUrl) => onChange({ baseUrl })}
      />
      {serviceAtUrl !== null && <ServiceNotice service={serviceAtUrl} />}
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
        <DialectField choices={dialects} value={draft.dialect} onChange={onChange} />
        <NumberField
          label="Give up after (seconds of silence)"
          least={1}
          most={600}
          value={draft.patience}
          onValue={(patience) => onChange({ patience: Math.round(patience) })}
        />
      </div>
      {dialects.find(({ value }) => value === draft.dialect)?.kind === 'answers' && (
        <label class="choice">
          <input
            type="checkbox"
            checked={draft.useDecisions}
            onChange={(event) => onChange({ useDecisions: event.currentTarget.checked })}
          />
          <span>
            Use a decision endpoint where there is one
            <small>
              It ranks labels by probabilities of its own, where a test has found one. Otherwise they are
              ranked by letters.
            </small>
          </span>
        </label>
      )}
      <p class="reason">
        Saving asks your browser to let Surelight reach{' '}
        {host === null ? 'the server' : <b dir="ltr">{host}</b>}, and no other site.
      </p>
    </>
  )
}
