import { useId } from 'preact/hooks'

import type { SecretMode } from '../../utils/model/secret-mode'
import { TextField } from '../form/text-field'

interface StoredKey {
  readonly hint: string
  readonly open: boolean
  /** Whether it was given for another address than the one that is entered. */
  readonly isForeign: boolean
}

export interface KeyFieldProps {
  readonly value: string
  readonly mode: SecretMode
  readonly passphrase: string
  /** Whether the service is known to want one. */
  readonly needed: boolean
  /** What is stored already; `null` for nothing. */
  readonly stored: StoredKey | null
  readonly error: string | null
  readonly onValue: (value: string) => void
  readonly onMode: (mode: SecretMode) => void
  readonly onPassphrase: (passphrase: string) => void
  readonly onForget: () => void
}

const modes: readonly { readonly mode: SecretMode; readonly name: string; readonly hint: string }[] = [
  { mode: 'session', name: 'For this session only', hint: 'Forgotten when the browser closes.' },
  {
    mode: 'remembered',
    name: 'Remember on this computer',
    hint: 'Stored unencrypted in this browser profile.',
  },
  {
    mode: 'locked',
    name: 'Remember, locked with a passphrase',
    hint: 'Encrypted; you enter the passphrase once a session. It cannot be recovered.',
  },
]

/** The key goes in and never comes out: what is stored shows its last four characters at most. */
export function KeyField(props: KeyFieldProps) {
  const { value, mode, passphrase, needed, stored, error, onValue, onMode, onPassphrase, onForget } = props
  const name = useId()
  return (
    <>
      <div class="with-button">
        <TextField
          label="API key"
          type="password"
          value={value}
          error={error}
          placeholder={stored === null || stored.isForeign ? '' : storedWords(stored)}
          hint={hintOf(stored, needed)}
          onInput={onValue}
        />
        {stored !== null && (
          <button type="button" class="button" onClick={onForget}>
            Forget key
          </button>
        )}
      </div>
      {value !== '' && (
        <fieldset class="group">
          <legend>How to keep the key</legend>
          {modes.map((each) => (
            <label key={each.mode} class="choice">
              <input
                type="radio"
                name={name}
                checked={mode === each.mode}
                onChange={() => onMode(each.mode)}
              />
              <span>
                {each.name}
                <small>{each.hint}</small>
              </span>
            </label>
          ))}
          {mode === 'locked' && (
            <div class="group-inner">
              <TextField label="Passphrase" type="password" value={passphrase} onInput={onPassphrase} />
            </div>
          )}
        </fieldset>
      )}
    </>
  )
}

function hintOf(stored: StoredKey | null, needed: boolean): string {
  if (stored !== null && !stored.isForeign) return 'Leave empty to keep the saved key.'
  if (needed) return 'This service wants one.'
  const foreign = stored === null ? '' : 'The saved key belongs to another address and is not sent here. '
  return `${foreign}Leave empty for a server that needs none.`
}

function storedWords({ hint, open }: StoredKey): string {
  const state = open ? 'saved' : 'saved, not open now'
  return hint === '' ? state : `${state}, ends in ${hint}`
}
