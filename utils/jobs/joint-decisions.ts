import type { LabelSet } from '../model/label-set'
import { decisionAsk, questionId } from '../scoring/decision-ask'
import type { Source, SourceEvent } from './source'

/**
 * Several label sets' questions about one text in one request to a decision endpoint, where each would else be a request of
 * its own. Everything else passes through.
 *
 * @returns what a source is to be wrapped in, the same for every label set
 */
export function jointDecisions(labelSets: readonly LabelSet[]): (source: Source) => Source {
  let joint: Promise<readonly SourceEvent[]> | null = null
  return (source) =>
    async function* ask(asked, signal) {
      const own = asked.type === 'decision' ? JSON.stringify(asked.questions) : ''
      const place = labelSets.findIndex(
        (labelSet) => JSON.stringify(decisionAsk([labelSet], '').questions) === own,
      )
      if (asked.type !== 'decision' || place < 0) return yield* source(asked, signal)
      joint ??= collected(source(decisionAsk(labelSets, asked.text), signal))
      for (const event of await joint) {
        if (isFor(event, place)) yield event
      }
    }
}

/** Whether an event of the joint answer is for the label set at a place. What it cost is told once. */
function isFor(event: SourceEvent, place: number): boolean {
  if (event.type === 'answer-usage') return place === 0
  if (event.type !== 'decision-answer') return true
  const { id, index } = event.answer
  return id === null ? index === place : id === questionId(place)
}

async function collected(events: AsyncIterable<SourceEvent>): Promise<readonly SourceEvent[]> {
  const all: SourceEvent[] = []
  for await (const event of events) all.push(event)
  return all
}
