import type { Finish, Usage } from './answer'
import type { AnswerAsk, ScoreAsk } from './ask'
import type { CheckPlan, Claim } from './check'
import type { DialectName } from './connection'
import type { Decision } from './decision'
import type { Failure } from './failure'
import type { LabelSet } from './label-set'
import type { Provenance, Readout } from './provenance'
import type { Token } from './token'

export type RunState = 'queued' | 'running' | 'done' | 'failed' | 'interrupted'

interface RunBase {
  readonly id: string
  readonly state: RunState
  /** The start of the background that runs it; a running row of another boot is interrupted. */
  readonly bootId: string
  /** Milliseconds since the epoch. */
  readonly startedAt: number
  readonly endedAt: number | null
  readonly connectionId: string | null
  readonly connectionName: string
  readonly dialect: DialectName
  /** The model asked for. */
  readonly model: string
  /** When a wait for the rate limit ends, in milliseconds since the epoch; `null` while not waiting. */
  readonly waitingUntil: number | null
  readonly usage: Usage | null
  readonly failure: Failure | null
}

/** How a text is going to be asked about, and what that costs. */
export interface ReadoutPlan {
  readonly readout: Readout
  /** Requests: at least, and at most. */
  readonly fewest: number
  readonly most: number
  /** Tokens of one request with the text, about: counted as four characters each. */
  readonly tokens: number
}

/** What a second connection said of the same text. */
export interface SecondOpinion {
  readonly connectionName: string
  readonly decision: Decision | null
  readonly failure: Failure | null
}

/** The question that would separate the top two. */
export interface Clarification {
  /** `null` while it is awaited, and where it failed. */
  readonly question: string | null
  readonly failure: Failure | null
}

export interface ClassificationRun extends RunBase {
  readonly type: 'classification'
  readonly text: string
  /** Characters that were selected; more than `text` holds where the person chose to shorten. */
  readonly selected: number
  readonly labelSet: LabelSet
  readonly decision: Decision | null
  /** `null` until it is known how it will be asked. */
  readonly plan: ReadoutPlan | null
  /** Requests that were sent for the decision. */
  readonly requests: number
  /** The label that the person says is right; `null` where nothing was said. */
  readonly correction: string | null
  /** `null` where none was wanted. */
  readonly clarification: Clarification | null
  readonly secondOpinion: SecondOpinion | null
}

export interface AnswerRun extends RunBase {
  readonly type: 'answer'
  readonly ask: AnswerAsk | ScoreAsk
  /** Tokens of all channels in the order of the stream; unscored where the endpoint gave no numbers. */
  readonly tokens: readonly Token[]
  readonly finish: Finish | null
  readonly provenance: Provenance
  /** Why there are no colours, or not on all of the text; `null` where every token has a number. */
  readonly note: 'logprobs-unasked' | 'logprobs-absent' | 'logprobs-partial' | 'logprobs-elsewhere' | null
}

export interface CheckRun extends RunBase {
  readonly type: 'check'
  readonly text: string
  /** The message that the text answers; empty where there is none or it is not known. */
  readonly question: string
  /** In the order of the text; none overlaps another. */
  readonly claims: readonly Claim[]
  /** `null` until it is known how they will be asked about. */
  readonly plan: CheckPlan | null
  /** Requests that were sent. */
  readonly requests: number
}

/** A run that a tab shows on its badge and in its panel. */
export type TabRun = ClassificationRun | CheckRun

/** One stored question and answer, with everything needed to look at it again without calling the model. */
export type Run = ClassificationRun | AnswerRun | CheckRun

/** Whether a run has come to its end, good or bad. */
export function isOver({ state }: Run): boolean {
  return state !== 'queued' && state !== 'running'
}
