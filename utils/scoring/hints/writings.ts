import type { Label } from '../../model/label-set'

/** One way to write a label: its name, or one of its aliases. */
export interface Writing {
  /** The place of the label, from 0. */
  readonly label: number
  readonly text: string
}

/** Every way to write every label, in order; what is empty is left out. */
export function writings(labels: readonly Label[]): Writing[] {
  return labels.flatMap(({ aliases, name }, label) =>
    [name, ...aliases].filter((text) => text.trim() !== '').map((text) => ({ label, text })),
  )
}

/** Two names that are equal in this are one name. */
export function plainName(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase()
}
