import type { Label } from '../model/label-set'
import { foldLabel, sameFolded } from './fold-label'

/** What the beginning of an answer says of the label that it is going to name. */
export type Place =
  /** It names this label, or can only become this one. */
  | { readonly type: 'label'; readonly label: number; readonly isComplete: boolean }
  /** It may still become any of these. */
  | { readonly type: 'ambiguous'; readonly labels: readonly number[] }
  | { readonly type: 'off' }

/** The ways in which a label may be written: its name and its aliases, folded. */
export function labelForms(labels: readonly Label[]): readonly (readonly string[])[] {
  return labels.map(({ aliases, name }) =>
    [...new Set([name, ...aliases].map(foldLabel))].filter((form) => form !== ''),
  )
}

/** Where an answer stands that begins like this. Labels are numbered in the order of the forms. */
export function placeOf(answer: string, forms: readonly (readonly string[])[]): Place {
  const folded = foldLabel(answer)
  const complete: number[] = []
  const open: number[] = []
  for (const [label, own] of forms.entries()) {
    if (own.some((form) => sameFolded(form, folded))) complete.push(label)
    else if (own.some((form) => form.startsWith(folded))) open.push(label)
  }
  const candidates = [...complete, ...open]
  const [only] = candidates
  if (only === undefined) return { type: 'off' }
  if (candidates.length > 1) return { type: 'ambiguous', labels: candidates }
  return { type: 'label', label: only, isComplete: open.length === 0 }
}

/** The label that an answer names as it stands, whatever it may still become; `null` for none, or for several. */
export function completeLabel(answer: string, forms: readonly (readonly string[])[]): number | null {
  const folded = foldLabel(answer)
  const found = forms.flatMap((own, label) => (own.some((form) => sameFolded(form, folded)) ? [label] : []))
  return found.length === 1 ? (found[0] ?? null) : null
}
