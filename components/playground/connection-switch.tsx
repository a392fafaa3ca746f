interface ConnectionSwitchProps {
  readonly connections: readonly { readonly id: string; readonly name: string; readonly model: string }[]
  readonly activeId: string | null
  readonly onSelect: (id: string) => void
}

/** Which connection answers. */
export function ConnectionSwitch({ connections, activeId, onSelect }: ConnectionSwitchProps) {
  return (
    <select
      class="select select-chip"
      aria-label="Connection"
      value={activeId ?? ''}
      disabled={connections.length === 0}
      onChange={(event) => onSelect(event.currentTarget.value)}
    >
      {activeId === null && <option value="">No connection</option>}
      {connections.map(({ id, model, name }) => (
        <option key={id} value={id}>
          {model === '' ? name : `${name} · ${model}`}
        </option>
      ))}
    </select>
  )
}
