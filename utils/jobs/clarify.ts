import type { Clarification, ClassificationRun } from '../model/run'
import { readAsk } from '../scoring/read-ask'
import { failure } from './failures'
import { listen } from './readouts/listen'
import type { Source } from './source'
import { textMarker } from './text-marker'

/** Tokens of a question of one or two lines. */
const longest = 80

/** Writes the question whose answer would separate the top two labels of a run, to be copied; one request. */
export async function clarify(
  { decision, labelSet, model, text }: ClassificationRun,
  source: Source,
  signal: AbortSignal,
): Promise<Clarification> {
  const [first, second] = decision?.labels ?? []
  if (first === undefined || second === undefined) return { question: null, failure: failure('answer-empty') }
  const describe = (id: string, name: string) => {
    const description = labelSet.labels.find((label) => label.id === id)?.description ?? ''
    return description === '' ? `"${name}"` : `"${name}" (${description})`
  }
  const ask = readAsk({
    text,
    marker: await textMarker(text),
    lines: [
      `The question about the text is: ${labelSet.question}`,
      `Two answers are about equally likely: ${describe(first.id, first.name)} and ${describe(second.id, second.name)}.`,
      'Write one short, polite question to the author of the text whose answer would tell which of the two it is.',
      'Write it in the language of the text. Reply with the question and nothing else.',
    ],
    maximumTokens: longest,
  })
  const heard = await listen(ask, source, model, signal, () => undefined)
  if (heard.failed !== null) return { question: null, failure: heard.failed }
  const question = heard.text.trim()
  return question === '' ? { question: null, failure: failure('answer-empty') } : { question, failure: null }
}
