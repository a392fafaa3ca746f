/**
 * What remains of a label, or of an answer that may name one, when the ways of writing it are taken away: compatibility
 * forms, case, white space, hyphens and underscores, quotes, emphasis and a full stop around it. Nothing else is lost, so
 * that `C#` and `C` stay two labels.
 */
export function foldLabel(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_-]+/gu, ' ')
    .replaceAll(/^[\s"'“”‘’«»„`*([{]+|[\s"'“”‘’«»„`*)\]}.,:;!]+$/gu, '')
}

/** Whether two folded texts name the same, be it in the plural; one letter has none, and neither has nothing. */
export function sameFolded(one: string, other: string): boolean {
  return one === other || isPlural(one, other) || isPlural(other, one)
}

function isPlural(many: string, one: string): boolean {
  return one.length > 1 && many === `${one}s`
}
