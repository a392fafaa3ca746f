import { useState } from 'preact/hooks'

import { TextField } from '../form/text-field'

interface UnlockFormProps {
  readonly error: string | null
  readonly onUnlock: (passphrase: string) => void
}

/** Opens locked keys for this session. */
export function UnlockForm({ error, onUnlock }: UnlockFormProps) {
  const [passphrase, setPassphrase] = useState('')
  const submit = (event: Event) => {
    event.preventDefault()
    if (passphrase === '') return
    onUnlock(passphrase)
    setPassphrase('')
  }
  return (
    <form class="form unlock" onSubmit={submit} aria-label="Unlock keys">
      <p>A saved key is locked. Its passphrase opens it for this session.</p>
      <div class="with-button">
        <TextField
          label="Passphrase"
          type="password"
          value={passphrase}
          error={error}
          onInput={setPassphrase}
        />
        <button type="submit" class="button button-primary">
          Unlock
        </button>
      </div>
    </form>
  )
}
