import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

import type { KeyKeeping } from './connection-draft'

interface KeyKeepingChoiceProps {
  readonly value: KeyKeeping
  readonly onValue: (value: KeyKeeping) => void
  /** The passphrase, shown where the key is locked with one. */
  readonly children: ComponentChildren
}

const choices: readonly (readonly [KeyKeeping, string])[] = [
  ['session', 'For this session only'],
  ['remember', 'Remember on this computer (stored unencrypted)'],
  ['locked', 'Remember, locked with a passphrase'],
]

/** Three ways to keep a key, plainly said. */
export function KeyKeepingChoice({ value, onValue, children }: KeyKeepingChoiceProps) {
  const name = useId()
  return (
    <fieldset class="group">
      <legend>Keep the key</legend>
      {choices.map(([keeping, words]) => (
        <label key={keeping} class="radio-label">
          <input
            type="radio"
            name={name}
            value={keeping}
            checked={keeping === value}
            onChange={() => onValue(keeping)}
          />
          {words}
        </label>
      ))}
      {value === 'locked' && <div class="group-inner">{children}</div>}
    </fieldset>
  )
}
