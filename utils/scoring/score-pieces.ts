/**
 * A text in pieces that begin where a tokeniser begins anew, so that the tokens of each piece are those of the whole: at
 * white space that follows other characters. The pieces join to the text.
 */
export function scorePieces(text: string): string[] {
  return text.match(/^\s+\S+|^\S+|\s+\S+|\s+$/g) ?? []
}
