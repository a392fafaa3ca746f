import type { AnswerAsk, DecisionAsk, ScoreAsk } from '../../model/ask'
import type { Label } from '../../model/label-set'
import { contentFree } from '../likelihood-ask'
import { type Phrasing, phrasings } from '../predicate-asks'
import { readAsk } from '../read-ask'

/** What a sentence is asked about in. */
export interface ClaimContext {
  /** The whole answer, or the whole text where it answers nobody. */
  readonly text: string
  /** The message that it answers; empty for none. */
  readonly question: string
  /** A word that neither of them can contain. */
  readonly marker: string
}

const asked: Readonly<Record<Phrasing, string>> = {
  plain: 'Is what this sentence states true?',
  turned: 'Is what this sentence states false?',
}

/**
 * The request that asks about one sentence by yes or no. All of one text begin alike, up to the sentence, so that servers
 * that keep what stands before read the text once.
 */
export function claimAsk(claim: string, context: ClaimContext, phrasing: Phrasing): AnswerAsk {
  const { marker, text } = context
  return readAsk({
    text,
    marker,
    lines: [
      ...questionLines(context),
      'One sentence of the text stands between the two lines below.',
      marker,
      claim,
      marker,
      '',
      `${asked[phrasing]} Judge by what you know of the world. Reply with Yes or No and nothing else.`,
    ],
    maximumTokens: 1,
  })
}

/** The same question where the endpoint scores a given answer: plain text, as a model without a template reads it too. */
export function claimLikelihoodAsk(claim: string, label: Label, phrasing: Phrasing): ScoreAsk {
  const prefix = `Statement: ${claim}\n\nQuestion: ${asked[phrasing]}\nAnswer:`
  return { type: 'score', prefix, text: ` ${label.name}`, alternatives: 1 }
}

/** The same where no sentence is given, to find which answer the model prefers anyway. */
export function emptyClaimAsk(label: Label, phrasing: Phrasing): ScoreAsk {
  return claimLikelihoodAsk(contentFree, label, phrasing)
}

/** Sentences as the predicates of one request to a decision endpoint, each in both phrasings, one after the other. */
export function claimDecisionAsk(claims: readonly string[], context: ClaimContext): DecisionAsk {
  const { question, text } = context
  return {
    type: 'decision',
    text: question === '' ? text : `Message:\n${question}\n\nAnswer to it:\n${text}`,
    questions: claims.flatMap((claim, place) =>
      phrasings.map((phrasing) => ({
        type: 'predicate' as const,
        id: claimQuestionId(place, phrasing),
        instructions: `One sentence of the text: ${JSON.stringify(claim)}\n${asked[phrasing]} Judge by what you know of the world.`,
      })),
    ),
  }
}

/** The id of a sentence's question among several; it tells a model nothing. */
export function claimQuestionId(place: number, phrasing: Phrasing): string {
  return `sentence-${place + 1}-${phrasing}`
}

function questionLines({ marker, question }: ClaimContext): readonly string[] {
  if (question === '') return []
  return ['The text answers the message between the two lines below.', marker, question, marker, '']
}
