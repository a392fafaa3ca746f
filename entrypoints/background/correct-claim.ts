import type { CheckRun } from '../../utils/model/run'
import { checkLabelSet } from '../../utils/scoring/check/check-label-set'
import { labelledExample } from '../../utils/scoring/labelled-example'
import { deleteExample, putExample, truthOf } from '../../utils/storage/examples'
import { storedRuns } from '../../utils/storage/runs'
import { tellWatchers } from './tab-runs'

export interface ClaimCorrection {
  readonly runId: string
  /** Of the sentence in its text. */
  readonly place: number
  readonly value: 'true' | 'false'
}

/** What was said while this background runs; a check that still goes on does not know of it. */
const said = new Map<string, CheckRun['claims'][number]['correction']>()

/**
 * Keeps whether a sentence of a stored check is true, as an example to calibrate by; the same again takes it back.
 *
 * @returns the run as it is then; `null` where there is none, or the sentence has no number
 */
export async function correctClaim({ place, runId, value }: ClaimCorrection): Promise<CheckRun | null> {
  const stored = await storedRuns.get(runId)
  if (stored?.type !== 'check') return null
  const run = withClaimCorrections(stored)
  const decision = run.claims[place]?.decision ?? null
  if (decision === null) return null
  const id = exampleId(runId, place)
  const isTakenBack = (await truthOf(id)) === value
  const example = isTakenBack ? null : labelledExample(id, decision, checkLabelSet, value, Date.now())
  await (example === null ? deleteExample(id) : putExample(example))
  said.set(id, example === null ? null : value)
  const corrected = withClaimCorrections(run)
  await storedRuns.put(corrected)
  tellWatchers(corrected)
  return corrected
}

/** A check with what was said of its sentences meanwhile. */
export function withClaimCorrections(run: CheckRun): CheckRun {
  const claims = run.claims.map((claim, place) => {
    const correction = said.get(exampleId(run.id, place))
    return correction === undefined ? claim : { ...claim, correction }
  })
  return { ...run, claims }
}

/** A sentence is one example, however often it is changed. */
function exampleId(runId: string, place: number): string {
  return `${runId}#${place}`
}
