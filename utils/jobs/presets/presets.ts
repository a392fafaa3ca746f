import type { Connection } from '../../model/connection'
import { hostedPresets } from './hosted-presets'
import { ownPresets } from './own-presets'
import type { Preset } from './preset'

/** Every preset that can be chosen. The built-in model is none of them: it is always there. */
export const presets: readonly [Preset, ...Preset[]] = [...hostedPresets, ...ownPresets]

/** What a new connection begins with. */
export const [firstPreset] = presets

/**
 * The preset that is true of an address: the chosen one, unless the address is another service's; then that service's,
 * or `custom` where it is nobody's. `null` for the built-in model.
 */
export function presetAt({ preset, baseUrl }: Pick<Connection, 'preset' | 'baseUrl'>): Preset | null {
  const host = URL.parse(baseUrl)?.hostname ?? ''
  const chosen = presets.find(({ value }) => value === preset)
  if (chosen === undefined) return null
  if (chosen.value !== 'custom' && (chosen.host === null || isWithin(host, chosen.host))) return chosen
  return (
    presets.find((each) => each.host !== null && isWithin(host, each.host)) ??
    presets.find(({ value }) => value === 'custom') ??
    null
  )
}

/** Services have regional hosts below their own. */
function isWithin(host: string, own: string): boolean {
  return host === own || host.endsWith(`.${own}`)
}
