import { offeredLabels } from '../../model/label-set'
import { decide } from '../../scoring/decide'
import { wordsAsk } from '../../scoring/words-ask'
import { wordsReadout } from '../../scoring/words-readout'
import { failure } from '../failures'
import { provenanceOf } from '../new-run'
import type { AskReadout } from './readout'

/** The label itself as the answer, in one request. */
export const words: AskReadout = async ({ connection, labelSet, listen, marker, text }) => {
  const labels = offeredLabels(labelSet)
  const heard = await listen(wordsAsk(labelSet.question, labels, text, marker))
  if (heard.failed !== null) return heard.failed
  if (heard.tokens.every(({ logprob }) => logprob === null)) return failure('logprobs-absent')
  const result = wordsReadout(heard.tokens, labels)
  const warnings = heard.isOfText ? result.warnings : [...result.warnings, 'text-mismatch' as const]
  const provenance = {
    ...provenanceOf(connection),
    model: heard.model,
    readout: 'words',
    temperature: 0,
  } as const
  return decide({ ...result, warnings }, labelSet, provenance)
}
