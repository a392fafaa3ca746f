import type { QuestionType } from '../../utils/model/question'

/** What the options of a set are called. */
export type LabelNoun = 'label' | 'level'

export function labelNoun(type: QuestionType): LabelNoun {
  return type === 'score' ? 'level' : 'label'
}

/** `label` as the first word of a sentence. */
export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
