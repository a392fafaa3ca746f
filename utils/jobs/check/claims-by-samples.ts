import { checkLabelSet } from '../../scoring/check/check-label-set'
import { claimAsk } from '../../scoring/check/claim-asks'
import { decide } from '../../scoring/decide'
import { samples } from '../../scoring/sample-count'
import { samplesReadout } from '../../scoring/samples-readout'
import { failure } from '../failures'
import { provenanceOf } from '../new-run'
import type { AskClaims } from './claim-readout'

/** How often answers at temperature 1 say yes, for endpoints without probabilities. */
export const claimsBySamples: AskClaims = (claims, { connection, context, listen }) =>
  Promise.all(
    claims.map(async (claim) => {
      const ask = { ...claimAsk(claim, context, 'plain'), temperature: 1, maximumTokens: 4 }
      const all = await Promise.all(Array.from({ length: samples }, () => listen(ask)))
      const failed = all.find((heard) => heard.failed !== null)?.failed
      if (failed) return failed
      const answers = all.map(({ text }) => text)
      if (answers.every((answer) => answer.trim() === '')) return failure('answer-empty')
      const provenance = {
        ...provenanceOf(connection),
        model: all[0]?.model ?? connection.model,
        readout: 'sampled',
        temperature: 1,
      } as const
      const result = samplesReadout(answers, checkLabelSet.labels)
      const plain = result.labels.find(({ id }) => id === 'true')?.probability ?? null
      const decision = decide(result, checkLabelSet, provenance, 'sampled')
      return { decision, phrasings: { plain, turned: null } }
    }),
  )
