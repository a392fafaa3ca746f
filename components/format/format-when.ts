const formats = new Map<string, Intl.DateTimeFormat>()

/** A moment, in milliseconds since the epoch, as a date and a time: `12 Mar 2026, 14:05`. */
export function formatWhen(at: number, locale?: string, timeZone?: string): string {
  const key = `${locale ?? ''} ${timeZone ?? ''}`
  const known = formats.get(key)
  if (known) return known.format(at)
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    ...(timeZone !== undefined && { timeZone }),
  })
  formats.set(key, format)
  return format.format(at)
}
