import type { QuestionOption } from '../model/question'

/** A level in one text, for shapes that have no field for its description. */
export function levelText({ value, description }: QuestionOption): string {
  return description === '' ? value : `${value}: ${description}`
}
