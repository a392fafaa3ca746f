/** Adds items at the end of a list. Spreading them as arguments overflows the stack where an answer is very long. */
export function append<T>(list: T[], items: readonly T[]): void {
  for (const item of items) list.push(item)
}
