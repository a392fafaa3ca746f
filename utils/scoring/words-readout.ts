import { missingMass } from '../maths/missing-mass'
import type { WarningKind } from '../model/decision'
import type { Label } from '../model/label-set'
import type { Alternative, Token } from '../model/token'
import { completeLabel, labelForms, placeOf } from './label-forms'
import { hiddenByRounding } from './letters-readout'
import { listWarnings } from './list-warnings'
import { type PathMass, pathResult } from './path-result'
import type { Result } from './result'
import { type UsableAlternative, usableAlternatives } from './usable-alternatives'

/**
 * "Path mass with bounds": the answer's tokens are followed, and at each of them every other listed token adds its mass to
 * the label that it leads to, to a set of labels that it may lead to, or to none. Only the lists along the answer are seen;
 * of a side branch it is assumed that it goes on to its label, or stops there.
 *
 * @param tokens the answer's content tokens in order
 */
export function wordsReadout(tokens: readonly Token[], labels: readonly Label[]): Result {
  const forms = labelForms(labels)
  const path: PathMass = { certain: labels.map(() => 0), ambiguous: [], off: 0, unseen: 0 }
  const warnings = new Set<WarningKind>()
  let mass = 1
  let bytes: readonly number[] = []
  let listed: number | null = null
  let isWhole = tokens.length > 0
  for (const token of tokens) {
    const usable = usableAlternatives(token)
    isWhole = usable.length > 0
    if (!isWhole) break
    for (const warning of listWarnings(token)) warnings.add(warning)
    listed = Math.min(listed ?? Infinity, usable.length)
    path.unseen += mass * missingMass(usable.map(({ logprob }) => logprob))
    const before = decode(bytes)
    for (const other of usable.filter((each) => !isSame(each, token))) {
      add(path, before, decode([...bytes, ...bytesOf(other)]), forms, mass * Math.exp(other.logprob))
    }
    // What the endpoint chose and gives no number for is as unseen as what it does not list, and is part of that already.
    isWhole = token.logprob !== null && token.logprob > -100
    if (token.logprob === null || !isWhole) {
      mass *= sumOf(usable.filter((each) => isSame(each, token)))
      break
    }
    mass *= Math.exp(token.logprob)
    bytes = [...bytes, ...bytesOf(token)]
    const answer = decode(bytes)
    if (endsHere(before, answer, forms)) {
      add(path, before, answer, forms, mass)
      mass = 0
      break
    }
  }
  if (isWhole && mass > 0) {
    const answer = decode(bytes)
    const named = completeLabel(answer, forms)
    if (named === null) add(path, '', answer, forms, mass)
    else path.certain[named] = (path.certain[named] ?? 0) + mass
    mass = 0
  }
  path.unseen = Math.min(1, Math.max(hiddenByRounding, path.unseen + mass))
  return pathResult(path, labels, { listed, warnings: [...warnings] })
}

/** Adds mass to whatever an answer that begins like this leads to. */
function add(
  path: PathMass,
  before: string,
  answer: string,
  forms: readonly (readonly string[])[],
  mass: number,
): void {
  const place = placeOf(answer, forms)
  const whole = place.type === 'off' && endsWord(before, answer) ? completeLabel(before, forms) : null
  if (whole !== null) path.certain[whole] = (path.certain[whole] ?? 0) + mass
  else if (place.type === 'label') path.certain[place.label] = (path.certain[place.label] ?? 0) + mass
  else if (place.type === 'ambiguous') path.ambiguous.push({ mass, labels: place.labels })
  else path.off += mass
}

/** Whether nothing that follows can change which label it is: it names none, or what came last left it as it was. */
function endsHere(before: string, answer: string, forms: readonly (readonly string[])[]): boolean {
  const place = placeOf(answer, forms)
  if (place.type !== 'label') return place.type === 'off'
  const earlier = placeOf(before, forms)
  return place.isComplete && earlier.type === 'label' && earlier.isComplete && earlier.label === place.label
}

/** Whether what was added begins no further letters of the same word. */
function endsWord(before: string, answer: string): boolean {
  return !/^[\p{L}\p{N}\p{M}]/u.test(answer.slice(before.length))
}

function isSame(other: Alternative, token: Token): boolean {
  return other.text === token.text && bytesOf(other).join() === bytesOf(token).join()
}

function sumOf(alternatives: readonly UsableAlternative[]): number {
  return alternatives.reduce((sum, { logprob }) => sum + Math.exp(logprob), 0)
}

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

function bytesOf({ bytes, text }: Alternative): readonly number[] {
  return bytes ?? [...encoder.encode(text)]
}

/** The text so far, without the first part of a character that is still to come. */
function decode(bytes: readonly number[]): string {
  return decoder.decode(Uint8Array.from(bytes)).replace(/\uFFFD+$/u, '')
}
