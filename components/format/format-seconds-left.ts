import { formatDuration } from './format-duration'

/** Whole seconds, rounded up: a countdown ends at 1, not at 0. */
export function formatSecondsLeft(until: number, now: number, locale?: string): string {
  const seconds = Math.max(1, Math.ceil((until - now) / 1000))
  if (seconds < 10) return `${seconds}\u00A0s`
  return formatDuration(seconds * 1000, locale)
}
