import type { Claim } from '../../../../utils/model/check'
import type { Decision } from '../../../../utils/model/decision'
import type { Failure } from '../../../../utils/model/failure'
import type { CheckRun } from '../../../../utils/model/run'

/** A decision about one sentence; `probability` is `null` where only a bound is known. */
export function decisionOf(
  probability: number | null,
  bounds: { readonly lower: number; readonly upper: number } = {
    lower: probability ?? 0,
    upper: probability ?? 1,
  },
  patch: Partial<Decision> = {},
): Decision {
  const yes = { id: 'true', name: 'Yes', probability, ...bounds }
  const no = {
    id: 'false',
    name: 'No',
    probability: probability === null ? 1 : 1 - probability,
    lower: 1 - bounds.upper,
    upper: 1 - bounds.lower,
  }
  return {
    type: 'predicate',
    labels: (probability ?? 0) >= 0.5 ? [yes, no] : [no, yes],
    labelMass: 0.9617,
    missingMass: 0.03,
    verdict: 'review',
    reason: 'the top label is under your threshold',
    margin: 0.2,
    certified: false,
    otherForms: [],
    confidence: null,
    reportedConfidence: null,
    entropy: null,
    expectation: null,
    stability: null,
    warnings: [],
    calibration: null,
    plausible: null,
    learning: null,
    provenance: {
      kind: 'measured',
      origin: 'https://api.openai.com',
      dialect: 'chat-completions',
      model: 'gpt-4o-mini',
      readout: 'words',
      temperature: 0,
      temperatureMode: 'before',
      listed: 20,
      truncated: null,
    },
    ...patch,
  }
}

/** What a sentence came to: a number, a decision, a failure, or nothing yet. */
type Outcome = number | Decision | Failure | null

/** A check of sentences, each with what came of it. */
export function runOf(
  sentences: readonly (readonly [text: string, outcome: Outcome, patch?: Partial<Claim>])[],
  patch: Partial<CheckRun> = {},
): CheckRun {
  let text = ''
  const claims = sentences.map(([sentence, outcome, more = {}]): Claim => {
    const start = text === '' ? 0 : text.length + 1
    text = text === '' ? sentence : `${text} ${sentence}`
    const isFailure = outcome !== null && typeof outcome === 'object' && 'kind' in outcome
    return {
      start,
      end: text.length,
      decision: typeof outcome === 'number' ? decisionOf(outcome) : isFailure ? null : outcome,
      phrasings: { plain: null, turned: null },
      failure: isFailure ? outcome : null,
      correction: null,
      ...more,
    }
  })
  return {
    type: 'check',
    id: 'run',
    state: 'done',
    bootId: 'boot',
    startedAt: 1_000,
    endedAt: 1_400,
    connectionId: null,
    connectionName: 'OpenAI',
    dialect: 'chat-completions',
    model: 'gpt-4o-mini',
    waitingUntil: null,
    usage: null,
    failure: null,
    text,
    question: '',
    claims,
    plan: {
      readout: 'words',
      before: 0,
      claims: claims.length,
      requests: claims.length * 2,
      tokens: claims.length * 600,
    },
    requests: claims.filter(({ decision }) => decision !== null).length * 2,
    ...patch,
  }
}

/** As many sentences as there are outcomes. */
export function numbered(outcomes: readonly Outcome[], patch: Partial<CheckRun> = {}): CheckRun {
  return runOf(
    outcomes.map((outcome, place) => [`Sentence ${place + 1} says something.`, outcome] as const),
    patch,
  )
}

export const refused: Failure = {
  kind: 'question-refused',
  sentence: 'The model refused this question.',
  next: 'Try another text, another question or another model.',
  action: null,
  detail: '',
}

export const credit: Failure = {
  kind: 'credit',
  sentence: 'The account has no credit left.',
  next: 'Add some with the provider, then retry.',
  action: 'retry',
  detail: '429 insufficient_quota',
}

export const stopped: Failure = {
  kind: 'stopped',
  sentence: 'Stopped.',
  next: 'What had come so far is kept.',
  action: 'retry',
  detail: '',
}

export const tower = runOf([
  ['The Eiffel Tower was completed in March 1889 for the World’s Fair.', 0.9996],
  [
    'It is 330 metres tall with its antennas.',
    decisionOf(0.8137, { lower: 0.79, upper: 0.83 }),
    { phrasings: { plain: 0.84, turned: 0.78 } },
  ],
  ['It was the tallest structure in the world for 41 years.', 0.972],
  [
    'More than 18,000 iron parts were joined by 2.5 million rivets.',
    decisionOf(0.63, { lower: 0.61, upper: 0.66 }),
    { phrasings: { plain: 0.61, turned: 0.66 } },
  ],
  [
    'The tower was moved twelve metres west in 1936.',
    decisionOf(0.0789, { lower: 0.06, upper: 0.11 }),
    { phrasings: { plain: 0.12, turned: 0.05 } },
  ],
  ['It is repainted about every seven years.', 0.961],
])
