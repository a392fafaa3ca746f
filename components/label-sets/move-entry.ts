/** The list with the entry at `from` moved by `step` places; unchanged where that leads outside. */
export function moveEntry<Entry>(entries: readonly Entry[], from: number, step: number): readonly Entry[] {
  const to = from + step
  const entry = entries[from]
  if (entry === undefined || to < 0 || to >= entries.length) return entries
  return entries.toSpliced(from, 1).toSpliced(to, 0, entry)
}
