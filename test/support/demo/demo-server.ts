import { startModelServer } from '../model/model-server.ts'
import { readRecording, recordingFile } from '../model/recording.ts'
import { startReplayServer } from '../model/replay-server.ts'

export interface DemoServer {
  readonly baseUrl: string
  readonly model: string
  /** What answers, for the terminal. */
  readonly words: string
  readonly stop: () => Promise<void>
}

/** A real small model on this machine; where none can be had, a recording of it, which says so. */
export async function demoServer(): Promise<DemoServer> {
  const given = process.env['SURELIGHT_BASE_URL']
  if (given !== undefined) {
    return {
      baseUrl: given,
      model: 'SmolLM2-135M-Instruct',
      words: `Asking ${given}.`,
      stop: async () => undefined,
    }
  }
  try {
    console.log('Starting a small model (about 100 MB are fetched the first time)…')
    const server = await startModelServer()
    return { ...server, words: `Live: ${server.model} on this computer, in ${server.version}.` }
  } catch (error) {
    const file = recordingFile('demo')
    const { recordedAt, model, server } = await readRecording(file)
    const day = recordedAt.slice(0, 10)
    const why = error instanceof Error ? error.message : String(error)
    const replay = await startReplayServer({ file })
    return {
      ...replay,
      words: `No model can be had here (${why}).\nWhat follows is NOT live: it was recorded from ${model} in ${server} on ${day}.`,
    }
  }
}
