import { missingMass } from '../maths/missing-mass'
import { shareBounds } from '../maths/share-bounds'
import type { Distribution, LabelProbability, WarningKind } from '../model/decision'
import type { Alternative, Token } from '../model/token'
import type { LetterOption } from './letters-ask'
import { listWarnings } from './list-warnings'

export interface LettersReadout extends Distribution {
  readonly labelMass: number
  readonly missingMass: number
  /** Mass listed for each label, in the order of `labels`, before renormalising. */
  readonly masses: readonly number[]
  /** Alternatives at the position that was read; `null` where there was none. */
  readonly listed: number | null
  readonly warnings: readonly WarningKind[]
}

/** Values are rounded to six decimals by some servers, so a sum of exactly 1 may hide this much. */
const rounding = 1e-6

/**
 * Reads a distribution over labels from the first letter of an answer. All alternatives that trim to a label's letter
 * are summed. White space and marks before the letter are walked over: their probability multiplies what follows, and
 * what their own lists say of letters counts. What no list shows is missing mass; it bounds every label from both sides
 * and is on none of them.
 *
 * @param tokens the answer's content tokens in order; those without a number are read as unknown
 */
export function lettersReadout(tokens: readonly Token[], options: readonly LetterOption[]): LettersReadout {
  const masses = new Map(options.map(({ letter }) => [letter, 0]))
  const warnings = new Set<WarningKind>()
  let mass = 1
  let missing = 0
  let listed: number | null = null
  for (const token of tokens) {
    const usable = token.alternatives.filter(isUsable)
    if (usable.length === 0) break
    for (const warning of listWarnings(token)) warnings.add(warning)
    listed = usable.length
    missing += mass * missingMass(usable.map(({ logprob }) => logprob))
    const goesOn = isPreamble(token.text) && token.logprob !== null
    for (const alternative of usable) {
      const letter = trimToLetter(alternative.text)
      const before = letter === null ? undefined : masses.get(letter)
      if (letter !== null && before !== undefined)
        masses.set(letter, before + mass * Math.exp(alternative.logprob))
    }
    if (!goesOn || token.logprob === null) {
      if (trimToLetter(token.text) === null) warnings.add('letter-elsewhere')
      mass = 0
      break
    }
    mass *= Math.exp(token.logprob)
  }
  // What was still to come when the answer ended is as unseen as what no list showed.
  missing = Math.min(1, Math.max(rounding, missing + (listed === null ? 1 : mass)))
  const total = [...masses.values()].reduce((sum, value) => sum + value, 0)
  const labels = options
    .map(({ letter, label }) => labelProbability(label, masses.get(letter) ?? 0, total, missing))
    .toSorted((a, b) => (b.probability ?? -1) - (a.probability ?? -1))
  const massOf = new Map(options.map(({ letter, label }) => [label.id, masses.get(letter) ?? 0]))
  return {
    labels,
    masses: labels.map(({ id }) => massOf.get(id) ?? 0),
    labelMass: Math.min(1, total),
    missingMass: missing,
    listed,
    warnings: [...warnings],
  }
}

function labelProbability(
  label: LetterOption['label'],
  own: number,
  total: number,
  missing: number,
): LabelProbability {
  const { share, lower, upper } = shareBounds(own, total, missing)
  return { id: label.id, name: label.name, probability: own > 0 ? share : null, lower, upper }
}

function isUsable(alternative: Alternative): alternative is Alternative & { logprob: number } {
  return alternative.logprob !== null && alternative.logprob > -100
}

/** White space, brackets, quotes and emphasis that may stand before a letter. */
function isPreamble(text: string): boolean {
  return text !== '' && /^[\s([{*_"'`]*$/u.test(text)
}

/** The capital letter that a token is, apart from white space and marks around it. */
function trimToLetter(text: string): string | null {
  return /^[\s([{*_"'`]*([A-Z])[\s)\]}*_"'`.:]*$/u.exec(text)?.[1] ?? null
}
