import type { Conditions } from '../../utils/model/conditions'
import { originWords } from '../provenance-words'
import type { ExampleGroup } from './example-group'

/** What answers a group is of: `gpt-4o-mini · letters · version 3 · https://api.openai.com`. */
export function conditionsWords({ labelSetVersion, model, origin, readout }: Conditions): string {
  return [model, readout, `version ${labelSetVersion}`, originWords(origin)].join(' · ')
}

/** A name for each group; those that would be alike say the wording of their requests too. */
export function groupNames(
  groups: readonly ExampleGroup[],
): readonly { readonly value: string; readonly name: string }[] {
  const names = groups.map(({ conditions }) => conditionsWords(conditions))
  return groups.map(({ conditions, key }, index) => {
    const name = names[index] ?? ''
    const isAlone = names.filter((other) => other === name).length === 1
    return { value: key, name: isAlone ? name : `${name} · wording ${conditions.wording}` }
  })
}
