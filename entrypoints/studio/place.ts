/** What of the studio is shown. */
export type Place =
  | { readonly section: 'calibration'; readonly labelSetId: string | null }
  | { readonly section: 'review' }

/** `#review`, `#calibration`, `#calibration/<label set id>`; the calibration for anything else. */
export function placeOf(hash: string): Place {
  const [section, id = ''] = hash.slice(1).split('/')
  if (section === 'review') return { section }
  return { section: 'calibration', labelSetId: section === 'calibration' && id !== '' ? decoded(id) : null }
}

export function hashOf(labelSetId: string): string {
  return `#calibration/${encodeURIComponent(labelSetId)}`
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
