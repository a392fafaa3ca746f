/** An option of a question: the value that answers carry, and what it means. */
export interface QuestionOption {
  readonly value: string
  readonly description: string
}

interface QuestionBase {
  readonly id: string
  readonly instructions: string
}

/** Which of the options: at least two, unique values. */
export interface ChoiceQuestion extends QuestionBase {
  readonly type: 'choice'
  readonly options: readonly QuestionOption[]
}

/** How likely something is true. */
export interface PredicateQuestion extends QuestionBase {
  readonly type: 'predicate'
}

/** How much of something: ordered levels, lowest first, at least two. */
export interface LevelQuestion extends QuestionBase {
  readonly type: 'score'
  readonly options: readonly QuestionOption[]
}

export const questionTypes = ['choice', 'predicate', 'score'] as const

export type QuestionType = (typeof questionTypes)[number]

/** One typed question of a decision. */
export type Question = ChoiceQuestion | PredicateQuestion | LevelQuestion

/** The values of a predicate's answer. */
export const predicateValues = ['true', 'false'] as const
