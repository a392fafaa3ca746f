import { offeredLabels } from '../../model/label-set'
import { decide } from '../../scoring/decide'
import { samples } from '../../scoring/sample-count'
import { samplesReadout } from '../../scoring/samples-readout'
import { wordsAsk } from '../../scoring/words-ask'
import { failure } from '../failures'
import { provenanceOf } from '../new-run'
import type { AskReadout } from './readout'

/** How often each label is named in answers at temperature 1, for endpoints without probabilities. */
export const sampled: AskReadout = async ({ connection, labelSet, listen, marker, text }) => {
  const labels = offeredLabels(labelSet)
  const ask = { ...wordsAsk(labelSet.question, labels, text, marker), temperature: 1 }
  const all = await Promise.all(Array.from({ length: samples }, () => listen(ask)))
  const failed = all.find((heard) => heard.failed !== null)?.failed
  if (failed) return failed
  const answers = all.map((heard) => heard.text)
  if (answers.every((answer) => answer.trim() === '')) return failure('answer-empty')
  const model = all[0]?.model ?? connection.model
  const provenance = { ...provenanceOf(connection), model, readout: 'sampled', temperature: 1 } as const
  return decide(samplesReadout(answers, labels), labelSet, provenance, 'sampled')
}
