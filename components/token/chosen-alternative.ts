import type { Alternative, Token } from '../../utils/model/token'

/** Which of a token's alternatives is the token itself, -1 where none is. */
export function chosenAlternative(token: Token): number {
  const exact = token.alternatives.findIndex(
    (other) => other.logprob === token.logprob && sameText(other, token),
  )
  return exact >= 0 ? exact : token.alternatives.findIndex((other) => sameText(other, token))
}

function sameText(one: Alternative, other: Alternative): boolean {
  if (one.bytes === null || other.bytes === null) return one.text === other.text
  return (
    one.bytes.length === other.bytes.length && one.bytes.every((byte, index) => byte === other.bytes?.[index])
  )
}
