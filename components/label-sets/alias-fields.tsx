import { useState } from 'preact/hooks'

import type { Label } from '../../utils/model/label-set'
import { aliasesOf, aliasWords } from './aliases'
import type { LabelNoun } from './label-noun'

interface AliasFieldsProps {
  readonly noun: LabelNoun
  readonly labels: readonly Label[]
  readonly onChange: (labels: readonly Label[]) => void
}

/** Other words for each label; most sets need none, so they are out of the way. */
export function AliasFields({ noun, labels, onChange }: AliasFieldsProps) {
  const [open] = useState(() => labels.some(({ aliases }) => aliases.length > 0))
  return (
    <details class="details" open={open}>
      <summary>Other words for the {noun}s (optional)</summary>
      <div class="alias-rows">
        <p class="field-hint">
          Separated by commas. An answer with one of them counts as the {noun}, where answers are read as
          words.
        </p>
        {labels.map((label, index) => (
          <AliasField
            key={label.id}
            label={label}
            fallback={`${noun} ${index + 1}`}
            onChange={(aliases) => onChange(labels.with(index, { ...label, aliases }))}
          />
        ))}
      </div>
    </details>
  )
}

interface AliasFieldProps {
  readonly label: Label
  /** What a label without a name is called. */
  readonly fallback: string
  readonly onChange: (aliases: readonly string[]) => void
}

/** What is typed stays as it is until the field is left, so that a comma can be typed. */
function AliasField({ label, fallback, onChange }: AliasFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const name = label.name.trim() === '' ? fallback : label.name
  return (
    <label class="alias-row">
      <span class="spoken">Other words for </span>
      <bdi>{name}</bdi>
      <input
        class="input"
        dir="auto"
        autocomplete="off"
        value={typed ?? aliasWords(label.aliases)}
        onInput={(event) => {
          setTyped(event.currentTarget.value)
          onChange(aliasesOf(event.currentTarget.value))
        }}
        onBlur={() => setTyped(null)}
      />
    </label>
  )
}
