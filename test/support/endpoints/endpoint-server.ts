import type { ScoringForm } from '../../../utils/model/capability.ts'
import type { DialectName, PresetName } from '../../../utils/model/connection.ts'

/** A server that runs. */
export interface RunningEndpoint {
  readonly version: string
  readonly baseUrl: string
  readonly model: string
  stop(): Promise<void>
}

/** A real server that packages alone can bring to a computer. */
export interface EndpointServer {
  readonly name: string
  /** As a person would choose it in the settings. */
  readonly preset: PresetName
  /** Whether it is tried without being named. */
  readonly isLight: boolean
  /** Wire formats to try for answers, also such as it is known to refuse. */
  readonly dialects: readonly DialectName[]
  /** Ways of scoring a given text to try. */
  readonly scoring: readonly ScoringForm[]
  start(): Promise<RunningEndpoint>
}
