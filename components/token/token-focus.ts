/** Which token's detail is shown, by position in the units, and whether it stays while the pointer moves on. */
export interface TokenFocus {
  readonly active: number | null
  readonly pinned: boolean
}

export const noTokenFocus: TokenFocus = { active: null, pinned: false }

/** The pointer passes over a pinned token without effect; the keyboard takes the pin along. */
export function pointAtToken(focus: TokenFocus, index: number, by: 'pointer' | 'keyboard'): TokenFocus {
  if (focus.active === index || (focus.pinned && by === 'pointer')) return focus
  return { active: index, pinned: focus.pinned }
}

/** A second time on the same token lets go of it. */
export function pinToken(focus: TokenFocus, index: number): TokenFocus {
  return { active: index, pinned: !(focus.pinned && focus.active === index) }
}
