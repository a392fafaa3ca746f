import type { Unit } from '../../utils/scoring/units'

/** A unit among what stands around it. */
export interface TokenContext {
  readonly before: string
  readonly text: string
  readonly after: string
}

/** Characters either side, at most. */
const reach = 28
/** UTF-16 units that hold so many characters, whatever they are made of. */
const most = reach * 16

/** A few words either side of a unit, cut between words; white space is drawn as one space. */
export function tokenContext(units: readonly Unit[], place: number): TokenContext {
  let before = ''
  let first = place
  while (first > 0 && before.length <= reach) {
    first -= 1
    before = `${units[first]?.text ?? ''}${before}`
  }
  let after = ''
  let last = place
  while (last < units.length - 1 && after.length <= reach) {
    last += 1
    after = `${after}${units[last]?.text ?? ''}`
  }
  return {
    before: flat(cutBefore(before, first > 0)),
    text: flat(units[place]?.text ?? ''),
    after: flat(cutAfter(after, last < units.length - 1)),
  }
}

function cutBefore(text: string, isCut: boolean): string {
  const all = characters(text.slice(-most))
  if (all.length <= reach) return isCut ? `…${text}` : text
  const kept = all.slice(-reach).join('')
  if (/\s$/.test(all.at(-reach - 1) ?? '')) return `…${kept}`
  const space = kept.search(/\s/)
  return `…${space < 0 ? kept : kept.slice(space + 1)}`
}

function cutAfter(text: string, isCut: boolean): string {
  const all = characters(text.slice(0, most))
  if (all.length <= reach) return isCut ? `${text}…` : text
  const kept = all.slice(0, reach).join('')
  const space = /^\s/.test(all[reach] ?? '') ? -1 : kept.search(/\s\S*$/)
  // A full stop and dots that say that something is left out would run together.
  return `${(space <= 0 ? kept : kept.slice(0, space)).replace(/[.,;:]$/, '')}…`
}

/** As a reader counts them, so that none is cut in two. */
function characters(text: string): string[] {
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment)
}

function flat(text: string): string {
  return text.replaceAll(/\s+/g, ' ')
}
