import type { PageText } from '../text/page-text'

/** Whether two texts are the same words in the same nodes. */
export function isSameText(one: PageText, other: PageText): boolean {
  if (one.text !== other.text) return false
  if (one.type === 'field') return other.type === 'field' && one.field === other.field
  if (other.type === 'field' || one.pieces.length !== other.pieces.length) return false
  return one.pieces.every(({ node, from, start }, index) => {
    const piece = other.pieces[index]
    return piece?.node === node && piece.from === from && piece.start === start
  })
}
