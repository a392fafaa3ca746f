import { decide } from '../../scoring/decide'
import { lettersReadout, yesOrNoIn } from '../../scoring/letters-readout'
import { poolReadings } from '../../scoring/pool-readings'
import { phrasings, predicateAsk, truthSymbols } from '../../scoring/predicate-asks'
import { provenanceOf } from '../new-run'
import type { AskReadout } from './readout'
import { readAll } from './symbols'

/** A question of yes or no, in both phrasings at once. */
export const predicate: AskReadout = async (inquiry) => {
  const { connection, labelSet, marker, text } = inquiry
  const told = await readAll(
    inquiry,
    phrasings.map((phrasing) => ({
      ask: predicateAsk(labelSet, phrasing, text, marker),
      read: ({ tokens }) => lettersReadout(tokens, truthSymbols[phrasing], yesOrNoIn),
    })),
  )
  if ('failed' in told) return told.failed
  const provenance = {
    ...provenanceOf(connection),
    model: told.model,
    readout: 'words',
    temperature: 0,
  } as const
  return decide(poolReadings(told.readings, labelSet.labels), labelSet, provenance)
}
