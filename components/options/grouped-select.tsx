import { Field } from '../form/field'

export interface SelectGroup<T extends string> {
  readonly name: string
  readonly options: readonly { readonly value: T; readonly name: string }[]
}

interface GroupedSelectProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly groups: readonly SelectGroup<T>[]
  readonly hint: string
  readonly onChange: (value: T) => void
}

/** A choice whose options stand under headings. */
export function GroupedSelect<T extends string>({
  label,
  value,
  groups,
  hint,
  onChange,
}: GroupedSelectProps<T>) {
  const choose = (chosen: string) => {
    const option = groups.flatMap(({ options }) => options).find((each) => each.value === chosen)
    if (option !== undefined) onChange(option.value)
  }
  return (
    <Field label={label} hint={hint}>
      {(attributes) => (
        <select
          {...attributes}
          class="select"
          value={value}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          {groups.map(({ name, options }) => (
            <optgroup key={name} label={name}>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  )
}
