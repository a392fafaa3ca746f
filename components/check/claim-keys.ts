/** Where a key leads from one of the rows: its position, or `null` for a key that leads nowhere. */
export function claimKeyTarget(key: string, from: number, count: number): number | null {
  if (from < 0 || count === 0) return null
  switch (key) {
    case 'ArrowDown':
      return Math.min(count - 1, from + 1)
    case 'ArrowUp':
      return Math.max(0, from - 1)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
