/** A name that the user wrote, in quotes and set apart, so that the direction of its script does not turn the sentence. */
export function quoted(name: string): string {
  return `“\u2068${name.trim()}\u2069”`
}

const list = new Intl.ListFormat('en', { type: 'conjunction' })

/** `“A”, “B” and 3 more`: the first three at most. */
export function quotedList(names: readonly string[]): string {
  const shown = names.slice(0, 3).map(quoted)
  return list.format(names.length > 3 ? [...shown, `${names.length - 3} more`] : shown)
}
