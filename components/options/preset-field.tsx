import type { PresetName } from '../../utils/model/connection'
import { GroupedSelect, type SelectGroup } from './grouped-select'
import type { PoorService } from './service-notice'

/** A preset as the form shows it. */
export interface PresetChoice {
  readonly value: PresetName
  readonly name: string
  readonly hint: string
}

export interface PresetFieldProps {
  readonly groups: readonly { readonly name: string; readonly options: readonly PresetChoice[] }[]
  readonly services: readonly PoorService[]
  readonly value: PresetName
  /** The service without probabilities that is chosen instead of a preset, if any. */
  readonly service: PoorService | null
  readonly onPreset: (value: PresetName) => void
  readonly onService: (value: string) => void
}

/** What the connection leads to. Services that are of no use are listed too, so that they are not sought in vain. */
export function PresetField({ groups, services, value, service, onPreset, onService }: PresetFieldProps) {
  const presets = groups.flatMap(({ options }) => options)
  const shown: SelectGroup<string>[] = [...groups, { name: 'Does not give probabilities', options: services }]
  const choose = (chosen: string) => {
    const preset = presets.find((each) => each.value === chosen)
    if (preset === undefined) onService(chosen)
    else onPreset(preset.value)
  }
  return (
    <GroupedSelect
      label="Preset"
      value={service?.value ?? value}
      groups={shown}
      hint={service === null ? (presets.find((each) => each.value === value)?.hint ?? '') : ''}
      onChange={choose}
    />
  )
}
