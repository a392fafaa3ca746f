import { missingMass } from '../maths/missing-mass'
import type { WarningKind } from '../model/decision'
import type { Token } from '../model/token'
import { listWarnings } from './list-warnings'
import type { Reading } from './reading'
import { usableAlternatives } from './usable-alternatives'

/** Values are rounded to six decimals by some servers, so a sum of exactly 1 may hide this much. */
export const hiddenByRounding = 1e-6

/**
 * Reads how much of an answer falls on each of a few symbols: letters, digits, or the words yes and no. All alternatives
 * that stand for a symbol are summed. White space and marks before it are walked over: their probability multiplies what
 * follows, and what their own lists say of symbols counts. What no list shows is missing mass.
 *
 * @param tokens the answer's content tokens in order; those without a number are read as unknown
 * @param symbols one for each label, in the order of the labels
 * @param symbolOf the symbol that the text of a token stands for, apart from white space and marks; `null` for none
 */
export function lettersReadout(
  tokens: readonly Token[],
  symbols: readonly string[],
  symbolOf: (text: string) => string | null = letterIn,
): Reading {
  const masses = new Map<string, number>()
  const warnings = new Set<WarningKind>()
  let mass = 1
  let missing = 0
  let unlistedAtMost = 0
  let listed: number | null = null
  for (const token of tokens) {
    const usable = usableAlternatives(token)
    if (usable.length === 0) break
    for (const warning of listWarnings(token)) warnings.add(warning)
    listed = usable.length
    missing += mass * missingMass(usable.map(({ logprob }) => logprob))
    unlistedAtMost += mass * Math.min(...usable.map(({ logprob }) => Math.exp(logprob)))
    for (const { logprob, text } of usable) {
      const symbol = symbolOf(text)
      if (symbol === null || !symbols.includes(symbol)) continue
      masses.set(symbol, (masses.get(symbol) ?? 0) + mass * Math.exp(logprob))
    }
    if (!isPreamble(token.text) || token.logprob === null) {
      if (symbolOf(token.text) === null) warnings.add('letter-elsewhere')
      mass = 0
      break
    }
    mass *= Math.exp(token.logprob)
  }
  // What was still to come when the answer ended is as unseen as what no list showed.
  missing = Math.min(1, Math.max(hiddenByRounding, missing + (listed === null ? 1 : mass)))
  return {
    masses: symbols.map((symbol) => masses.get(symbol) ?? null),
    missing,
    unlistedAtMost: listed === null ? 1 : Math.min(1, unlistedAtMost + mass),
    listed,
    warnings: [...warnings],
  }
}

/** White space, brackets, quotes and emphasis that may stand before a symbol. */
function isPreamble(text: string): boolean {
  return text !== '' && /^[\s([{*_"'`]*$/u.test(text)
}

/** The capital letter that a token is, apart from white space and marks around it. */
export function letterIn(text: string): string | null {
  return /^[\s([{*_"'`]*([A-Z])[\s)\]}*_"'`.:]*$/u.exec(text)?.[1] ?? null
}

/** The digit that a token is, likewise. */
export function digitIn(text: string): string | null {
  return /^[\s([{*_"'`]*(\d)[\s)\]}*_"'`.:]*$/u.exec(text)?.[1] ?? null
}

/** `yes` or `no`, however it is written. */
export function yesOrNoIn(text: string): string | null {
  return /^[\s([{*_"'`]*(yes|no)[\s)\]}*_"'`.:,!]*$/iu.exec(text)?.[1]?.toLowerCase() ?? null
}
