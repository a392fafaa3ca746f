import type { Known } from '../../model/capability'
import type { DialectName } from '../../model/connection'
import { freshQuirks } from '../fresh-quirks'
import { letterAsk, streamedAsk } from './asks'
import { attempt, type Attempt, type Trial } from './attempt'
import { hasNumbers } from './hear'
import { tellsNo } from './tells-no'

/** Whether an answer came with log-probabilities. */
export function numbered(heard: Attempt): Known {
  if (hasNumbers(heard.tokens)) return 'yes'
  return heard.text !== '' || tellsNo(heard) ? 'no' : 'unknown'
}

/** The cheapest answer over another dialect, with nothing taken over but how reasoning is turned off. */
export function tryOther(trial: Trial, dialect: DialectName): Promise<Attempt> {
  const { minimumTokens, reasoningOff, reasoningSwitch } = trial.connection.quirks
  const quirks = { ...freshQuirks(trial.connection), minimumTokens, reasoningOff, reasoningSwitch }
  // llama.cpp knows no limit of length over Responses, so the first token has to be enough.
  const isBrief = dialect === 'responses'
  return attempt(trial, { ...letterAsk, stream: isBrief }, { dialect, quirks }, { isBrief })
}

export function tryStreamed(trial: Trial): Promise<Attempt> {
  return attempt(trial, streamedAsk)
}

/** A stream that breaks where a plain answer did not is no way to get numbers either. */
export function numberedStream(heard: Attempt): Known {
  const isBroken = heard.failure !== null && brokenStreams.includes(heard.failure.kind)
  return isBroken ? 'no' : numbered(heard)
}

const brokenStreams = ['server-error', 'answer-error', 'stream-cut']
