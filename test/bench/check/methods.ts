import { predicateLabels } from '../../../utils/model/label-set'
import { claimAsk } from '../../../utils/scoring/check/claim-asks'
import { lettersReadout, yesOrNoIn } from '../../../utils/scoring/letters-readout'
import { poolReadings } from '../../../utils/scoring/pool-readings'
import { truthSymbols } from '../../../utils/scoring/predicate-asks'
import { aloneIn, byCheck } from './by-check'
import { builtWording, likelihoodOfTruth } from './likelihood-of-truth'
import { heardOf, type Method } from './method'
import { shareOfTrue } from './share-of-true'
import { tokenMeasure } from './token-measure'

const yesOrNoOnce: Method = async (statement, { connection, source }) => {
  const ask = claimAsk(statement, await aloneIn(statement), 'plain')
  const { tokens } = await heardOf(ask, source, connection)
  return shareOfTrue(poolReadings([lettersReadout(tokens, truthSymbols.plain, yesOrNoIn)], predicateLabels))
}

export const methods = {
  'always one half': () => Promise.resolve(0.5),
  'yes or no, one phrasing': yesOrNoOnce,
  'yes or no, both phrasings': byCheck('words', shareOfTrue),
  'sampled, 10 answers': byCheck('sampled', ({ labelMass, labels }) =>
    labelMass === 0 ? null : (labels.find(({ id }) => id === 'true')?.probability ?? 0),
  ),
  'likelihood, one phrasing, raw': likelihoodOfTruth(builtWording, 'raw', ['plain']),
  'likelihood, both phrasings, raw': likelihoodOfTruth(builtWording, 'raw'),
  'likelihood, one phrasing, against no claim': likelihoodOfTruth(builtWording, 'against-content-free', [
    'plain',
  ]),
  'likelihood, both phrasings, against no claim': byCheck('likelihood', shareOfTrue),
  "the statement's tokens, mean": tokenMeasure(
    (logprobs) => logprobs.reduce((sum, value) => sum + value, 0) / logprobs.length,
  ),
  "the statement's tokens, weakest": tokenMeasure((logprobs) => Math.min(...logprobs)),
} as const satisfies Record<string, Method>
