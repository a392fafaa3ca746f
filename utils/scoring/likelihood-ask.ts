import type { ScoreAsk } from '../model/ask'
import type { Label, LabelSet } from '../model/label-set'

/** What stands in the place of a text to find what a model says of no text at all. */
export const contentFree = 'N/A'

/**
 * The request that scores one label after a text and its question: plain text, which a model without a template reads too,
 * and without a list of the labels, which small models follow more than the text (docs/readout.md).
 */
export function likelihoodAsk(
  { question }: Pick<LabelSet, 'question'>,
  label: Label,
  text: string,
  marker: string,
): ScoreAsk {
  const lines = [
    `Text between the lines "${marker}":`,
    marker,
    text,
    marker,
    '',
    `Question: ${question}`,
    'Answer:',
  ]
  return { type: 'score', prefix: lines.join('\n'), text: ` ${label.name}`, alternatives: 1 }
}
