import { useId } from 'preact/hooks'

interface InlineSelectProps<Choice extends string> {
  readonly label: string
  readonly value: Choice
  readonly choices: readonly { readonly id: Choice; readonly name: string }[]
  readonly onValue: (value: Choice) => void
}

/** A choice with its name before it, on one line. */
export function InlineSelect<Choice extends string>({
  label,
  value,
  choices,
  onValue,
}: InlineSelectProps<Choice>) {
  const id = useId()
  const choose = (chosen: string) => {
    const choice = choices.find((one) => one.id === chosen)
    if (choice !== undefined) onValue(choice.id)
  }
  return (
    <span class="inline-select">
      <label class="soft" for={id}>
        {label}
      </label>
      <select class="select" id={id} value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.name}
          </option>
        ))}
      </select>
    </span>
  )
}
