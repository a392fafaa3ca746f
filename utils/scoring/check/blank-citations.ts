import { endsAbbreviatedBeforeNumber } from './abbreviations'
import { closers, openers } from './sentence-marks'

const link = String.raw`\[[^[\]]{1,80}\](?:\([^()\s]{1,500}\)|\[[^[\]]{1,80}\])`

/** What names a source or adds a picture, with a space before it or not. */
const apart = [
  String.raw`\[\^?\d{1,3}(?:[,–-]\s?\d{1,3}){0,9}\]`,
  String.raw`【[^【】]{1,80}】`,
  String.raw`\((?:${link}[,;]?\s?){1,9}\)`,
  String.raw`\((?:[Ss]ource|Quelle|Fuente)[^()]{0,80}\)`,
  String.raw`(?:\p{Extended_Pictographic}[\u{FE0F}\u{200D}\p{Emoji_Modifier}]{0,2}){1,9}`,
]

/** The same where nothing stands between; with a space it might begin a sentence. */
const attached = [
  link,
  String.raw`\[[^[\]]{1,60}\]`,
  String.raw`\([^()]{1,60}\)(?=\s|$)`,
  String.raw`[⁰¹²³⁴⁵⁶⁷⁸⁹†‡]{1,6}`,
  String.raw`\p{L}[\p{L}\p{N}.-]{0,40}\+\d{1,2}`,
]

const citations = new RegExp(
  String.raw`(?<=[.!?…。！？।؟۔][${closers}]{0,4})(?:\s{0,2}(?:${apart.join('|')})|${attached.join('|')})+`,
  'gu',
)

const numbers = new RegExp(
  String.raw`(?<=\p{L}{2}[.!?][${closers}]{0,4})\d{1,2}(?:,?\s\d{1,2}){0,8}(?=\s{1,9}[${openers}]{0,3}\p{Lu}|\s{0,9}$)`,
  'gu',
)

/** The same text, as long, with spaces for the citations, notes and emoji that follow the end of a sentence. */
export function blankCitations(text: string): string {
  return text
    .replaceAll(citations, blank)
    .replaceAll(numbers, (found: string, at: number) =>
      endsAbbreviatedBeforeNumber(text.slice(Math.max(0, at - 12), at - 1)) ? found : blank(found),
    )
}

function blank(found: string): string {
  return ' '.repeat(found.length)
}
