import { endsAbbreviatedBeforeNumber } from './abbreviations'

const atStart = /^\s*\p{P}{0,3}(?:\d{1,3}|\p{Ll}|[ivxIVX]{1,4})$/u
const within = /[.!?;]\s+\d{1,2}$|:\s+1$/
const named =
  /(?:^|[.!?]\s)\p{P}{0,3}(?:Chapter|Fact|Option|Part|Phase|Point|Rule|Section|Step|Tip|Kapitel|Punkt|Schritt|Teil|Étape|Paso) (?:\d{1,2}|\p{Lu})$/u

/** Whether a text without its full stop ends with the number of a point of a list, at the start of a block or a sentence. */
export function isNumbering(before: string): boolean {
  if (atStart.test(before) || named.test(before)) return true
  const found = within.exec(before)
  return found !== null && !endsAbbreviatedBeforeNumber(before.slice(0, found.index))
}
