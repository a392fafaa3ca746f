/** How the characters of an element are drawn. */
export interface TextStyle {
  /** Not where they are hidden, have no size, or are masked as a password's are. */
  readonly isDrawn: boolean
  readonly whiteSpace: WhiteSpace
}

/** White space is drawn as it is, all of it as one space, or so but for line breaks. */
export type WhiteSpace = 'preserve' | 'collapse' | 'preserve-breaks'

export function textStyle(style: CSSStyleDeclaration): TextStyle {
  const masked = style.getPropertyValue('-webkit-text-security')
  return {
    isDrawn:
      style.visibility === 'visible' && style.fontSize !== '0px' && (masked === '' || masked === 'none'),
    whiteSpace: whiteSpaceOf(style.whiteSpaceCollapse),
  }
}

function whiteSpaceOf(collapse: string): WhiteSpace {
  switch (collapse) {
    case 'preserve':
    case 'break-spaces':
      return 'preserve'
    case 'preserve-breaks':
      return 'preserve-breaks'
    default:
      return 'collapse'
  }
}
