import type { Connection, DialectName } from '../../utils/model/connection'
import { GroupedSelect } from './grouped-select'

/** A dialect as the form shows it. */
export interface DialectOption {
  readonly value: DialectName
  readonly name: string
  readonly kind: 'answers' | 'decisions'
  readonly hint: string
}

interface DialectFieldProps {
  readonly choices: readonly DialectOption[]
  readonly value: DialectName
  readonly onChange: (change: Pick<Connection, 'dialect'>) => void
}

/** The wire format. */
export function DialectField({ choices, value, onChange }: DialectFieldProps) {
  const of = (kind: DialectOption['kind']) => choices.filter((each) => each.kind === kind)
  return (
    <GroupedSelect
      label="Dialect"
      value={value}
      groups={[
        { name: 'Writes answers, with token probabilities', options: of('answers') },
        { name: 'Ranks labels only', options: of('decisions') },
      ]}
      hint={choices.find((each) => each.value === value)?.hint ?? ''}
      onChange={(dialect) => onChange({ dialect })}
    />
  )
}
