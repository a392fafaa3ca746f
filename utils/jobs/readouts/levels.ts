import { decide } from '../../scoring/decide'
import { digitIn, lettersReadout } from '../../scoring/letters-readout'
import { digitAt, levelsAsk } from '../../scoring/levels-ask'
import { poolReadings } from '../../scoring/pool-readings'
import { provenanceOf } from '../new-run'
import type { AskReadout } from './readout'
import { readAll } from './symbols'

/** Ordered levels by their digits, in one request. */
export const levels: AskReadout = async (inquiry) => {
  const { connection, labelSet, marker, text } = inquiry
  const symbols = labelSet.labels.map((_, place) => digitAt(place))
  const told = await readAll(inquiry, [
    {
      ask: levelsAsk(labelSet, text, marker),
      read: ({ tokens }) => lettersReadout(tokens, symbols, digitIn),
    },
  ])
  if ('failed' in told) return told.failed
  const provenance = {
    ...provenanceOf(connection),
    model: told.model,
    readout: 'letters',
    temperature: 0,
  } as const
  return decide(poolReadings(told.readings, labelSet.labels), labelSet, provenance)
}
