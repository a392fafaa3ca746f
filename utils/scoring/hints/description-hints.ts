import type { Label } from '../../model/label-set'
import { foldLabel } from '../fold-label'
import { isCatchAll } from './catch-all'
import type { LabelSetHint } from './hint'
import { quoted } from './quoted'

/** Shorter names are found in descriptions that do not mean them. */
const shortestName = 3

/** Descriptions that name another label, which draws a model to that one. */
export function descriptionHints(labels: readonly Label[]): LabelSetHint[] {
  return labels.flatMap((label): LabelSetHint[] => {
    const named = labels.find((other) => other !== label && isNamed(other, label))
    if (named === undefined || label.name.trim() === '') return []
    return [
      {
        kind: 'names-another',
        sentence: `The description of ${quoted(label.name)} names ${quoted(named.name)}: say what belongs here without the name of another label.`,
      },
    ]
  })
}

function isNamed({ name }: Label, inside: Label): boolean {
  const wanted = words(name)
  if (wanted.length < shortestName || isCatchAll(name) || contains(inside.name, wanted)) return false
  return contains(inside.description, wanted)
}

function contains(text: string, wanted: string): boolean {
  const said = ` ${words(text)} `
  return said.includes(` ${wanted} `) || said.includes(` ${wanted}s `)
}

/** The words of a text, a space between them. */
function words(text: string): string {
  return foldLabel(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ')
}
