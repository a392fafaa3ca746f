import type { KeyFieldProps } from '../../components/options/key-field'
import { presetAt } from '../../utils/jobs/presets/presets'
import type { Connection } from '../../utils/model/connection'
import type { SecretMode } from '../../utils/model/secret-mode'
import type { KeyState } from '../../utils/protocol/page-messages'
import { originOf } from '../../utils/transport/endpoint'

interface Entered {
  readonly draft: Pick<Connection, 'preset' | 'baseUrl'>
  readonly key: string
  /** How to keep the key, where the person has chosen. */
  readonly chosenMode: SecretMode | null
  readonly passphrase: string
  /** Whether the form was to be used already. */
  readonly tried: boolean
}

/** What the form shows of a key: what is entered, beside what is stored. */
export function keyEntry(
  { draft, key, chosenMode, passphrase, tried }: Entered,
  keyState: KeyState | null,
): Pick<KeyFieldProps, 'mode' | 'needed' | 'stored' | 'error'> {
  const mode = chosenMode ?? keyState?.mode ?? 'remembered'
  const needed = presetAt(draft)?.needsKey === true
  const isForeign = keyState !== null && keyState.origin !== originOf(draft.baseUrl)
  return {
    mode,
    needed,
    stored: keyState && { hint: keyState.hint, open: keyState.open, isForeign },
    error:
      key === '' && isForeign && needed && draft.baseUrl !== ''
        ? 'The saved key belongs to another address. Enter the key for this one.'
        : key !== '' && mode === 'locked' && passphrase === '' && tried
          ? 'Choose a passphrase, or another way to keep the key.'
          : null,
  }
}
