import { checkLabelSet } from '../../scoring/check/check-label-set'
import { claimAsk } from '../../scoring/check/claim-asks'
import { phrasingShares } from '../../scoring/check/phrasing-shares'
import { decide } from '../../scoring/decide'
import { lettersReadout, yesOrNoIn } from '../../scoring/letters-readout'
import { poolReadings } from '../../scoring/pool-readings'
import { phrasings, truthSymbols } from '../../scoring/predicate-asks'
import { provenanceOf } from '../new-run'
import { readAll } from '../readouts/symbols'
import type { AskClaims } from './claim-readout'

/** Each sentence by yes or no, in both phrasings at once. */
export const claimsByWords: AskClaims = (claims, { connection, context, listen }) =>
  Promise.all(
    claims.map(async (claim) => {
      const told = await readAll(
        { listen },
        phrasings.map((phrasing) => ({
          ask: claimAsk(claim, context, phrasing),
          read: ({ tokens }) => lettersReadout(tokens, truthSymbols[phrasing], yesOrNoIn),
        })),
      )
      if ('failed' in told) return told.failed
      const decision = decide(poolReadings(told.readings, checkLabelSet.labels), checkLabelSet, {
        ...provenanceOf(connection),
        model: told.model,
        readout: 'words',
        temperature: 0,
      })
      return { decision, phrasings: phrasingShares(told.readings) }
    }),
  )
