import type { Label } from '../../model/label-set'
import type { LabelSetHint } from './hint'
import { quotedList } from './quoted'

/** Scripts that labels are written in; those that one language mixes are one. */
const scripts: readonly (readonly [string, RegExp])[] = [
  ['Latin', /\p{Script=Latin}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Arabic', /\p{Script=Arabic}/u],
  ['Hebrew', /\p{Script=Hebrew}/u],
  ['Devanagari', /\p{Script=Devanagari}/u],
  ['Bengali', /\p{Script=Bengali}/u],
  ['Tamil', /\p{Script=Tamil}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Hangul', /\p{Script=Hangul}/u],
  ['Chinese and Japanese', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u],
]

/** Names without a letter of the script that most names have; a name of two scripts belongs to both. */
export function scriptHints(labels: readonly Label[]): LabelSetHint[] {
  const names = labels
    .map(({ name }) => ({ name, scripts: scriptsOf(name) }))
    .filter((each) => each.scripts.length > 0)
  const counts = scripts.map(([script]) => ({
    script,
    count: names.filter((each) => each.scripts.includes(script)).length,
  }))
  const main = counts.toSorted((a, b) => b.count - a.count)[0]?.script ?? ''
  const odd = names.filter((each) => !each.scripts.includes(main)).map(({ name }) => name)
  if (odd.length === 0) return []
  const verb = odd.length > 1 ? 'are' : 'is'
  return [
    {
      kind: 'other-script',
      sentence: `${quotedList(odd)} ${verb} written in another script than the other labels: write all of them in one language.`,
    },
  ]
}

function scriptsOf(name: string): string[] {
  return scripts.filter(([, pattern]) => pattern.test(name)).map(([script]) => script)
}
