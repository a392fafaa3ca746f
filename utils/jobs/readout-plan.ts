import type { Ask } from '../model/ask'
import { type LabelSet, offeredLabels } from '../model/label-set'
import type { Readout } from '../model/provenance'
import type { ReadoutPlan } from '../model/run'
import { decisionAsk } from '../scoring/decision-ask'
import { mostOrders } from '../scoring/label-orders'
import { lettersAsk } from '../scoring/letters-ask'
import { levelsAsk } from '../scoring/levels-ask'
import { likelihoodAsk } from '../scoring/likelihood-ask'
import { predicateAsk } from '../scoring/predicate-asks'
import { samples } from '../scoring/sample-count'
import { wordsAsk } from '../scoring/words-ask'

/** Characters of a token, about; English prose in common tokenisers. */
const charactersPerToken = 4

/** What one classification is going to cost, before it is asked. */
export function readoutPlan(readout: Readout, labelSet: LabelSet, text: string): ReadoutPlan {
  const [fewest, most] = requestsOf(readout, labelSet)
  const characters = JSON.stringify(askOf(readout, labelSet, text)).length
  return { readout, fewest, most, tokens: Math.ceil(characters / charactersPerToken) }
}

function requestsOf(readout: Readout, labelSet: LabelSet): readonly [number, number] {
  const count = offeredLabels(labelSet).length
  switch (readout) {
    case 'letters':
      return labelSet.type === 'score' ? [1, 1] : [2, Math.max(2, Math.min(mostOrders, count))]
    case 'words':
      return labelSet.type === 'predicate' ? [2, 2] : [1, 1]
    case 'likelihood':
      return [count, 2 * count]
    case 'sampled':
      return [samples, samples]
    case 'decisions':
    case 'system-one':
      return [1, 1]
    default:
      throw new TypeError(`readoutPlan: unexpected readout ${String(readout satisfies never)}`)
  }
}

/** The words of one request. */
function askOf(readout: Readout, labelSet: LabelSet, text: string): unknown {
  const { question, type } = labelSet
  const labels = offeredLabels(labelSet)
  const marker = 'text-0123456789abcdef'
  const said = (ask: Ask) => (ask.type === 'answer' ? ask.messages.map(({ content }) => content) : ask)
  if (readout === 'decisions' || readout === 'system-one') return said(decisionAsk([labelSet], text))
  const [label] = labels
  if (readout === 'likelihood' && label !== undefined)
    return said(likelihoodAsk(labelSet, label, text, marker))
  if (readout === 'sampled') return said(wordsAsk(question, labels, text, marker))
  if (type === 'predicate') return said(predicateAsk(labelSet, 'turned', text, marker))
  if (type === 'score') return said(levelsAsk(labelSet, text, marker))
  return said(
    readout === 'letters'
      ? lettersAsk(question, labels, text, marker)
      : wordsAsk(question, labels, text, marker),
  )
}
