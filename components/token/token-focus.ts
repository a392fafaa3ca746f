/** Which token's detail is shown, by position in the units, and whether it stays while the pointer moves on. */
export interface TokenFocus {
  readonly active: number | null
  readonly pinned: boolean
}

export const noTokenFocus: TokenFocus = { active: null, pinned: false }

/** A pointer or the focus comes to a token; a pinned one stays shown. */
export function pointAtToken(focus: TokenFocus, index: number): TokenFocus {
  return focus.pinned || focus.active === index ? focus : { active: index, pinned: false }
}

/** A second time on the same token lets go of it. */
export function pinToken(focus: TokenFocus, index: number): TokenFocus {
  return { active: index, pinned: !(focus.pinned && focus.active === index) }
}
