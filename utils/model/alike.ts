import type { Failure } from './failure'
import type { ClassificationRun, ReadoutPlan } from './run'

/** How many alike parts of a page are classified together, at most. */
export const mostAlike = 200

/** One of several alike parts of a page, with what came of it. */
export interface AlikeItem {
  /** Its number in the order of the page, from 0. */
  readonly index: number
  /** That of its text among the different texts, from 0: parts that say the same are asked about once. */
  readonly place: number
  /** As it is asked about. */
  readonly text: string
  /** Characters that it has in the page; more than `text` holds where that was cut. */
  readonly selected: number
  /** `null` until it is its turn. */
  readonly run: ClassificationRun | null
}

/** A label set that may be chosen, and what one text costs with it, its own length left out. */
export interface AlikeChoice {
  readonly id: string
  readonly name: string
  /** `null` where there is no connection to ask. */
  readonly plan: ReadoutPlan | null
}

/** What is known before anything is asked. */
export interface AlikeOffer {
  readonly labelSets: readonly AlikeChoice[]
  /** The label set in use; empty where there is none. */
  readonly chosen: string
  readonly connectionName: string
  readonly model: string
  /** Whether it may be said what is right: nothing from a private window is stored. */
  readonly canCorrect: boolean
  /** What stands in the way. */
  readonly failure: Failure | null
}

/** How the asking goes. */
export interface AlikeProgress {
  readonly isRunning: boolean
  /** When a wait for the rate limit ends, in milliseconds since the epoch; `null` while not waiting. */
  readonly waitingUntil: number | null
  /** What ended it before the last text. */
  readonly failure: Failure | null
}

export type AlikeStatus = 'open' | 'running' | 'done' | 'failed'

/** Where a text stands; one that was stopped is open again. */
export function alikeStatus(run: ClassificationRun | null): AlikeStatus {
  if (run === null || run.state === 'interrupted') return 'open'
  if (run.state === 'queued' || run.state === 'running') return 'running'
  return run.state === 'done' && run.decision !== null ? 'done' : 'failed'
}
