import type { TextBlock } from '../../../../utils/model/text-block'
import { sentences } from '../../../../utils/scoring/check/sentences'

export const block = (kind: TextBlock['kind'], text: string): TextBlock[] => [
  { kind, start: 0, end: text.length },
]

/** The sentences of a paragraph, or of other blocks, as text. */
export const sentencesOf = (text: string, blocks: readonly TextBlock[] = block('prose', text)): string[] =>
  sentences(text, blocks).map(({ start, end }) => text.slice(start, end))
