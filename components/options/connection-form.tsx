import type { ComponentChildren } from 'preact'

import type { DialectName, PresetName } from '../../utils/model/connection'
import { NumberField } from '../fields/number-field'
import { SelectField } from '../fields/select-field'
import { TextField } from '../fields/text-field'
import type { Choice, ConnectionDraft, ConnectionErrors, KeyDraft } from './connection-draft'
import { HostReason } from './host-reason'
import { KeyFields } from './key-fields'
import { ModelField } from './model-field'

export interface ConnectionFormProps {
  readonly draft: ConnectionDraft
  readonly onDraft: (draft: ConnectionDraft) => void
  readonly keyDraft: KeyDraft
  readonly onKeyDraft: (draft: KeyDraft) => void
  /** The last characters of the saved key, `null` where none is saved. */
  readonly keyHint: string | null
  readonly onForgetKey: () => void
  readonly presets: readonly Choice<PresetName>[]
  readonly dialects: readonly Choice<DialectName>[]
  readonly onPreset: (preset: PresetName) => void
  readonly models: readonly string[]
  /** How loading the models went, in words; empty before. */
  readonly modelsStatus: string
  readonly onLoadModels: () => void
  readonly errors: ConnectionErrors
  /** The origin that saving asks the browser for; `null` where it is known already or not yet. */
  readonly origin: string | null
  /** What is going on, so that its button waits. */
  readonly busy: 'testing' | 'saving' | 'loading-models' | null
  readonly onTest: () => void
  readonly onSave: () => void
  /** `null` where there is nothing to go back to. */
  readonly onCancel: (() => void) | null
  /** The report of the last test. */
  readonly children?: ComponentChildren
}

/** Everything that a connection needs, and why the browser will ask. */
export function ConnectionForm(props: ConnectionFormProps) {
  const { busy, draft, errors, onDraft } = props
  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        props.onSave()
      }}
    >
      <div class="field-pair">
        <SelectField label="Preset" value={draft.preset} choices={props.presets} onValue={props.onPreset} />
        <TextField
          label="Name"
          value={draft.name}
          error={errors.name}
          onValue={(name) => onDraft({ ...draft, name })}
        />
      </div>
      <TextField
        label="Base URL"
        type="url"
        value={draft.baseUrl}
        placeholder="https://api.openai.com/v1"
        error={errors.baseUrl}
        onValue={(baseUrl) => onDraft({ ...draft, baseUrl })}
      />
      <KeyFields
        draft={props.keyDraft}
        onDraft={props.onKeyDraft}
        hint={props.keyHint}
        onForget={props.onForgetKey}
        error={errors.key}
        passphraseError={errors.passphrase}
      />
      <ModelField
        value={draft.model}
        onValue={(model) => onDraft({ ...draft, model })}
        models={props.models}
        status={props.modelsStatus}
        loading={busy === 'loading-models'}
        onLoad={props.onLoadModels}
        error={errors.model}
      />
      <div class="field-pair">
        <SelectField
          label="Dialect"
          value={draft.dialect}
          choices={props.dialects}
          onValue={(dialect) => onDraft({ ...draft, dialect })}
        />
        <NumberField
          label="Give up after (seconds of silence)"
          value={draft.patience}
          least={1}
          most={600}
          onValue={(patience) => onDraft({ ...draft, patience })}
        />
      </div>
      {props.children}
      <HostReason origin={props.origin} />
      <div class="form-actions">
        <button type="button" class="button" disabled={busy !== null} onClick={props.onTest}>
          {busy === 'testing' ? 'Testing…' : 'Test connection'}
        </button>
        <button type="submit" class="button button-primary" disabled={busy === 'saving'}>
          Save
        </button>
        {props.onCancel !== null && (
          <button type="button" class="button" onClick={props.onCancel}>
            Cancel
          </button>
        )}
      </div>
    </form>
  )
}
