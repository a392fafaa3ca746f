import { visibleWhitespace } from '../format/visible-whitespace'

interface TokenNameProps {
  readonly text: string
}

/** A token's text with its white space drawn. */
export function TokenName({ text }: TokenNameProps) {
  return (
    <code class="token-name">
      <bdi>{visibleWhitespace(text)}</bdi>
    </code>
  )
}
