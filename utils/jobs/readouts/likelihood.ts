import type { LikelihoodForm } from '../../model/decision'
import { offeredLabels } from '../../model/label-set'
import { decide } from '../../scoring/decide'
import { contentFree, likelihoodAsk } from '../../scoring/likelihood-ask'
import { likelihoodReadout, otherForms } from '../../scoring/likelihood-readout'
import { failure } from '../failures'
import { provenanceOf } from '../new-run'
import { textMarker } from '../text-marker'
import type { AskReadout, Inquiry } from './readout'

/**
 * The log-probability of every label after the text, less what it is after no text; a request for each, and as many for no
 * text the first time.
 */
export const likelihood: AskReadout = (inquiry) => likelihoodBy('against-content-free', inquiry)

export async function likelihoodBy(form: LikelihoodForm, inquiry: Inquiry): ReturnType<AskReadout> {
  const { connection, labelSet, listen, marker, recall, text } = inquiry
  const labels = offeredLabels(labelSet)
  const scoreAll = (send: Inquiry['listen'], scored: string, word: string) =>
    Promise.all(labels.map((label) => send(likelihoodAsk(labelSet, label, scored, word))))
  const isCompared = form === 'against-content-free'
  const [scored, free] = await Promise.all([
    scoreAll(listen, text, marker),
    isCompared ? scoreAll(recall, contentFree, await textMarker(contentFree)) : [],
  ])
  const failed = [...scored, ...free].find((heard) => heard.failed !== null)?.failed
  if (failed) return failed
  const both = labels.map((label, index) => ({
    label,
    tokens: scored[index]?.scored ?? [],
    contentFree: free[index]?.scored ?? [],
  }))
  const result = likelihoodReadout(both, form)
  if (result.labels.every(({ probability }) => probability === null)) return failure('scoring-refused')
  const model = scored[0]?.model ?? connection.model
  const decision = decide(result, labelSet, {
    ...provenanceOf(connection),
    model,
    readout: 'likelihood',
    temperature: null,
  })
  return { ...decision, otherForms: otherForms(both, form) }
}
