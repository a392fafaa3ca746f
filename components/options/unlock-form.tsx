import { useState } from 'preact/hooks'

import { TextField } from '../fields/text-field'

interface UnlockFormProps {
  /** Whose key it is. */
  readonly connectionName: string
  readonly onUnlock: (passphrase: string) => void
  readonly busy: boolean
  /** Why the last try failed. */
  readonly error: string | null
}

/** Asks for the passphrase of a locked key. */
export function UnlockForm({ connectionName, onUnlock, busy, error }: UnlockFormProps) {
  const [passphrase, type] = useState('')
  return (
    <form
      class="unlock"
      onSubmit={(event) => {
        event.preventDefault()
        if (passphrase === '' || busy) return
        type('')
        onUnlock(passphrase)
      }}
    >
      <p>
        The key of <b dir="auto">{connectionName}</b> is locked.
      </p>
      <div class="field-with-button">
        <TextField
          label="Passphrase"
          type="password"
          autoComplete="current-password"
          value={passphrase}
          onValue={type}
          error={error ?? undefined}
        />
        <button type="submit" class="button button-primary" disabled={busy || passphrase === ''}>
          {busy ? 'Unlocking…' : 'Unlock key'}
        </button>
      </div>
    </form>
  )
}
