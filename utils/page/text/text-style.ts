/** How the characters of an element are drawn. */
export interface TextStyle {
  /** Those that are hidden, or masked as a password's are, take up room; those without a size do not. */
  readonly drawn: 'as-text' | 'as-gap' | 'not'
  readonly whiteSpace: WhiteSpace
}

/** White space is drawn as it is, all of it as one space, or so but for line breaks. */
export type WhiteSpace = 'preserve' | 'collapse' | 'preserve-breaks'

export function textStyle(style: CSSStyleDeclaration): TextStyle {
  return { drawn: drawnAs(style), whiteSpace: whiteSpaceOf(style.whiteSpaceCollapse) }
}

function drawnAs(style: CSSStyleDeclaration): TextStyle['drawn'] {
  if (style.fontSize === '0px') return 'not'
  const masked = style.getPropertyValue('-webkit-text-security')
  return style.visibility === 'visible' && (masked === '' || masked === 'none') ? 'as-text' : 'as-gap'
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
