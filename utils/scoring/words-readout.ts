import { missingMass } from '../maths/missing-mass'
import type { WarningKind } from '../model/decision'
import type { Label } from '../model/label-set'
import type { Alternative, Token } from '../model/token'
import { foldLabel } from './fold-label'
import { completeLabel, labelForms, type Place, placeOf } from './label-forms'
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
    const after = (next: Alternative): Step => {
      const own = bytesOf(next)
      return { before, answer: decode([...bytes, ...own]), isEnd: own.length === 0 }
    }
    for (const other of usable.filter((each) => !isSame(each, token))) {
      add(path, after(other), forms, mass * Math.exp(other.logprob))
    }
    // What the endpoint chose and gives no number for is as unseen as what it does not list, and is part of that already.
    isWhole = token.logprob !== null && token.logprob > -100
    if (token.logprob === null || !isWhole) {
      mass *= sumOf(usable.filter((each) => isSame(each, token)))
      break
    }
    mass *= Math.exp(token.logprob)
    const step = after(token)
    bytes = [...bytes, ...bytesOf(token)]
    if (endsHere(step, forms)) {
      add(path, step, forms, mass)
      mass = 0
      break
    }
  }
  if (isWhole && mass > 0) {
    const answer = decode(bytes)
    const named = completeLabel(answer, forms)
    if (named === null) add(path, { before: '', answer, isEnd: false }, forms, mass)
    else path.certain[named] = (path.certain[named] ?? 0) + mass
    mass = 0
  }
  path.unseen = Math.min(1, Math.max(hiddenByRounding, path.unseen + mass))
  return pathResult(path, labels, { listed, warnings: [...warnings] })
}

/** An answer that goes on by one token. */
interface Step {
  readonly before: string
  readonly answer: string
  /** Whether the token is the end of the turn, which has no text. */
  readonly isEnd: boolean
}

type Forms = readonly (readonly string[])[]

/** Adds mass to whatever an answer that begins like this leads to. */
function add(path: PathMass, step: Step, forms: Forms, mass: number): void {
  const place = placeOf(step.answer, forms)
  const whole = isOver(step, place) ? completeLabel(step.before, forms) : null
  if (whole !== null) path.certain[whole] = (path.certain[whole] ?? 0) + mass
  else if (step.isEnd && place.type === 'ambiguous') path.off += mass
  else if (place.type === 'label') path.certain[place.label] = (path.certain[place.label] ?? 0) + mass
  else if (place.type === 'ambiguous') path.ambiguous.push({ mass, labels: place.labels })
  else path.off += mass
}

/**
 * Whether a token says that the label before it was all of the answer: it leads nowhere and begins no letters of the same
 * word, or it is the end of the turn, a mark or a new line.
 */
function isOver({ answer, before, isEnd }: Step, { type }: Place): boolean {
  const added = answer.slice(before.length)
  if (type === 'off') return !/^[\p{L}\p{N}\p{M}]/u.test(added)
  return isEnd || (foldLabel(answer) === foldLabel(before) && /[^\s]|\n/u.test(added))
}

/** Whether nothing that follows can change which label it is: it names none, or what came last left it as it was. */
function endsHere(step: Step, forms: Forms): boolean {
  const place = placeOf(step.answer, forms)
  if (step.isEnd || place.type === 'off') return true
  const isNamed = completeLabel(step.before, forms) !== null
  return isNamed && (isOver(step, place) || isSettled(placeOf(step.before, forms), place))
}

function isSettled(earlier: Place, now: Place): boolean {
  return (
    earlier.type === 'label' &&
    now.type === 'label' &&
    earlier.isComplete &&
    now.isComplete &&
    earlier.label === now.label
  )
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
