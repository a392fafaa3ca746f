import { beginsSentence } from './start-words'

const letters = /(?<![\p{L}\p{N}.’'-])(?:\p{Lu}\.[\s-]?)*\p{Lu}$/u

/** Their kinds have letters: vitamin C, hepatitis B. */
const lettered =
  'annex answer appendix block case category channel class division exhibit factor figure formula gate generation grade ' +
  'group hepatitis influenza layer level line model option panel part phase plan point protein rank schedule section serie ' +
  'series set stage step table team terminal tier type typ variant vitamin vitamina vitamine war'
const beforeKind = new RegExp(String.raw`(?<!\p{L})(?:${lettered.replaceAll(' ', '|')})s?$`, 'iu')

/** Part of a name, or a word that names are joined to. */
const beforeName = new RegExp(
  [
    String.raw`\p{Lu}[\p{L}’'-]+`,
    String.raw`(?<!(?:^|\s)\p{Lu}),`,
    String.raw`(?<!\p{L})\p{Lu}[\p{L}’'-]+,?\s(?:and|und|et|y|e|и)`,
    String.raw`(?<!\p{L})(?:by|of|from|with|von|mit|nach|über|par|avec|por|con|da|di)`,
  ]
    .map((pattern) => `(?:${pattern})$`)
    .join('|'),
  'u',
)

/** Whether a text without its full stop ends with initials, given what follows: J. R. R. Tolkien, U.S. President. */
export function endsWithInitials(before: string, next: string): boolean {
  const found = letters.exec(before)
  if (found === null || !/^\p{Lu}/u.test(next) || beginsSentence(next)) return false
  const lead = before.slice(0, found.index).trimEnd()
  if (beforeKind.test(lead)) return false
  if (found[0].length > 1 || /^\p{Lu}\./u.test(next)) return true
  if (/(?:^|[.!?…;:(["“„«])$/u.test(lead)) return true
  // After a name, these two are more often numbers: Elizabeth I, Malcolm X.
  return !/^[IX]$/.test(found[0]) && beforeName.test(lead)
}
