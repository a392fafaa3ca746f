/**
 * Seconds that the headers of a refusal ask to wait, `null` where they say nothing that can be understood.
 *
 * @param now milliseconds since the epoch, for a date in `retry-after`
 * @see RFC 9110, section 10.2.3
 */
export function retryAfter(headers: Headers, now: number = Date.now()): number | null {
  const milliseconds = headers.get('retry-after-ms')?.trim()
  if (milliseconds !== undefined && /^\d+(\.\d+)?$/.test(milliseconds)) return Number(milliseconds) / 1000
  const value = headers.get('retry-after')?.trim()
  if (value === undefined || value === '') return null
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value)
  const date = Date.parse(value)
  return Number.isNaN(date) ? null : Math.max(0, (date - now) / 1000)
}
