import type { ModelServer } from '../model/model-server.ts'

/** A chat page that runs. */
export interface RunningChat {
  readonly url: string
  readonly version: string
  stop(): Promise<void>
}

/** A chat page that others wrote, and that packages alone bring to a computer. */
export interface ChatPage {
  readonly name: string
  /** Where a message is typed; `>>>` reaches into shadow roots. */
  readonly field: string
  /** Starts it so that the model answers. */
  start(model: ModelServer): Promise<RunningChat>
}
