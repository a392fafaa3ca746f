import { softmax } from '../maths/softmax'
import {
  type LabelProbability,
  type LikelihoodForm,
  likelihoodForms,
  type OtherForm,
} from '../model/decision'
import type { Label } from '../model/label-set'
import type { Token } from '../model/token'
import type { Result } from './result'

/** The tokens of one label after the text, and after a text without content; empty where they were not scored. */
export interface ScoredLabel {
  readonly label: Label
  readonly tokens: readonly Token[]
  readonly contentFree: readonly Token[]
}

/**
 * Shares from the log-probability of every label given the text: as it is, over its number of tokens, or less its
 * log-probability given no text (PMI_DC, Holtzman et al. 2021). There is no unseen mass among labels that were all scored;
 * one that was not is unknown.
 */
export function likelihoodReadout(scored: readonly ScoredLabel[], form: LikelihoodForm): Result {
  const logits = scored.map((each) => logitOf(each, form))
  const isWhole = logits.every((logit) => logit !== null)
  const shares = softmaxOfKnown(logits)
  const rows = scored.map(({ label: { id, name } }, index): LabelProbability => {
    const share = shares[index] ?? null
    return isWhole && share !== null
      ? { id, name, probability: share, lower: share, upper: share }
      : { id, name, probability: share, lower: 0, upper: share === null ? 1 : share }
  })
  return {
    labels: rows.toSorted((a, b) => (b.probability ?? -1) - (a.probability ?? -1)),
    // The model was made to write each label: whether it would have named any is not known.
    labelMass: null,
    missingMass: null,
    entropy: entropyOf(shares, isWhole),
    stability: null,
    listed: null,
    warnings: isWhole ? [] : ['label-unscored'],
  }
}

/** What the first label is by every other form. */
export function otherForms(scored: readonly ScoredLabel[], form: LikelihoodForm): OtherForm[] {
  return likelihoodForms.flatMap((other) => {
    const [top] = other === form ? [] : likelihoodReadout(scored, other).labels
    return top === undefined || top.probability === null
      ? []
      : [{ form: other, name: top.name, probability: top.probability }]
  })
}

function logitOf({ contentFree, tokens }: ScoredLabel, form: LikelihoodForm): number | null {
  const sum = sumLogprob(tokens)
  if (sum === null) return null
  switch (form) {
    case 'raw':
      return sum
    case 'per-token':
      return sum / tokens.length
    case 'against-content-free': {
      const free = sumLogprob(contentFree)
      return free === null ? null : sum - free
    }
    default:
      throw new TypeError(`likelihoodReadout: unexpected form ${String(form satisfies never)}`)
  }
}

/** `null` where any token has no number. */
function sumLogprob(tokens: readonly Token[]): number | null {
  if (tokens.length === 0) return null
  return tokens.reduce<number | null>(
    (sum, { logprob }) => (sum === null || logprob === null ? null : sum + logprob),
    0,
  )
}

function softmaxOfKnown(logits: readonly (number | null)[]): (number | null)[] {
  const known = logits.flatMap((logit) => logit ?? [])
  if (known.length === 0) return logits.map(() => null)
  const shares = softmax(known)
  let next = 0
  return logits.map((logit) => (logit === null ? null : (shares[next++] ?? null)))
}

function entropyOf(shares: readonly (number | null)[], isWhole: boolean): Result['entropy'] {
  if (!isWhole) return null
  const entropy = shares.reduce<number>(
    (sum, share) => (share === null || share === 0 ? sum : sum - share * Math.log(share)),
    0,
  )
  return { lower: entropy, upper: entropy }
}
