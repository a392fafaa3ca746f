import { TextField } from '../fields/text-field'
import type { KeyDraft } from './connection-draft'
import { KeyKeepingChoice } from './key-keeping-choice'

interface KeyFieldsProps {
  readonly draft: KeyDraft
  readonly onDraft: (draft: KeyDraft) => void
  readonly hint: string | null
  readonly onForget: () => void
  readonly error: string | undefined
  readonly passphraseError: string | undefined
}

/** A key goes in and never comes out: only its last characters are shown. */
export function KeyFields({ draft, onDraft, hint, onForget, error, passphraseError }: KeyFieldsProps) {
  return (
    <>
      <div class="field-with-button">
        <TextField
          label="API key"
          type="password"
          autoComplete="off"
          value={draft.value}
          placeholder={hint === null ? '' : `saved, ends in ${hint}`}
          hint={
            hint === null
              ? 'Leave it empty for a server that wants none.'
              : 'Leave it empty to keep the saved key; it cannot be shown again.'
          }
          error={error}
          onValue={(value) => onDraft({ ...draft, value })}
        />
        {hint !== null && (
          <button type="button" class="button" onClick={onForget}>
            Forget key
          </button>
        )}
      </div>
      {(draft.value !== '' || hint !== null) && (
        <KeyKeepingChoice value={draft.keeping} onValue={(keeping) => onDraft({ ...draft, keeping })}>
          <TextField
            label="Passphrase"
            type="password"
            autoComplete="new-password"
            value={draft.passphrase}
            hint="Asked for once after each start of the browser. It is not stored and cannot be recovered."
            error={passphraseError}
            onValue={(passphrase) => onDraft({ ...draft, passphrase })}
          />
        </KeyKeepingChoice>
      )}
    </>
  )
}
