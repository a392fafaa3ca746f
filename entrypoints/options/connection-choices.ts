import { hostedPresets } from '../../utils/jobs/presets/hosted-presets'
import { ownPresets } from '../../utils/jobs/presets/own-presets'
import type { Preset } from '../../utils/jobs/presets/preset'
import { presetAt, presets } from '../../utils/jobs/presets/presets'
import type { Connection } from '../../utils/model/connection'

export const presetGroups = [
  { name: 'Services', options: hostedPresets },
  { name: 'Your own server, or another one', options: ownPresets },
] as const

/** What choosing a preset changes. A name or model that was typed stays. */
export function withPreset(draft: Connection, value: Connection['preset']): Partial<Connection> {
  const preset = presets.find((each) => each.value === value)
  if (preset === undefined) return {}
  return {
    ...named(draft, preset),
    baseUrl: preset.baseUrl,
    dialect: preset.dialect,
    model: modelFor(draft, preset),
  }
}

/** What typing an address changes: a preset is true only of its own service. */
export function withBaseUrl(draft: Connection, baseUrl: string): Partial<Connection> {
  const preset = presetAt({ preset: draft.preset, baseUrl })
  return preset === null ? { baseUrl } : { ...named(draft, preset), baseUrl }
}

function named({ name }: Connection, preset: Preset): Pick<Connection, 'name' | 'preset'> {
  const isOurs = name === '' || presets.some((each) => each.name === name)
  return { preset: preset.value, name: isOurs ? preset.name : name }
}

function modelFor({ model }: Connection, preset: Preset): string {
  if (preset.model !== '') return preset.model
  return presets.some((each) => each.model === model) ? '' : model
}
