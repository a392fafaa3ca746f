import { TextField } from '../fields/text-field'

interface ModelFieldProps {
  readonly value: string
  readonly onValue: (value: string) => void
  readonly models: readonly string[]
  readonly status: string
  readonly loading: boolean
  readonly onLoad: () => void
  readonly error: string | undefined
}

/** A model's name: typed, or picked from what the endpoint lists. */
export function ModelField({ value, onValue, models, status, loading, onLoad, error }: ModelFieldProps) {
  return (
    <div class="field-with-button">
      <TextField label="Model" value={value} choices={models} onValue={onValue} error={error} />
      <button type="button" class="button" disabled={loading} onClick={onLoad}>
        {loading ? 'Loading…' : 'Load models'}
      </button>
      <output class="field-hint" dir="auto">
        {status}
      </output>
    </div>
  )
}
