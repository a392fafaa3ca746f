import { downloadModel, openModels, typeHub } from '../../e2e/engine-steps.ts'
import { connectThroughSettings, type Connected } from '../browser/connected.ts'
import { startHubServer } from '../hub/hub-server.ts'
import { type ModelFile, modelFile } from '../model/model-file.ts'
import { readRecording, recordingFile } from '../model/recording.ts'
import { startReplayServer } from '../model/replay-server.ts'

export interface DemoModel {
  /** What answers, for the terminal. */
  readonly words: string
  /** Gives the extension its model, as a person would. */
  readonly prepare: (browser: Connected) => Promise<void>
  readonly stop: () => Promise<void>
}

/** The built-in model, its file served in the place of Hugging Face; where none can be had, a recording, which says so. */
export async function demoModel(): Promise<DemoModel> {
  const given = process.env['SURELIGHT_BASE_URL']
  if (given !== undefined) {
    return {
      words: `Asking ${given}.`,
      prepare: (browser) =>
        connectThroughSettings(browser, { baseUrl: given, model: 'SmolLM2-135M-Instruct' }),
      stop: async () => undefined,
    }
  }
  try {
    console.log('Looking for a small model (about 100 MB are fetched the first time)…')
    return await builtIn(await modelFile())
  } catch (error) {
    return recorded(error instanceof Error ? error.message : String(error))
  }
}

async function builtIn(file: ModelFile): Promise<DemoModel> {
  const hub = await startHubServer(file)
  return {
    words:
      'Live: the built-in model SmolLM2-135M-Instruct, inside the browser. No server and no key are involved.',
    prepare: async (browser) => {
      const page = await openModels(browser)
      await typeHub(page, hub.origin)
      console.log('The extension downloads the model, as it would from Hugging Face…')
      await downloadModel(page)
    },
    stop: hub.stop,
  }
}

async function recorded(why: string): Promise<DemoModel> {
  const file = recordingFile('demo')
  const { model, recordedAt, server } = await readRecording(file)
  const replay = await startReplayServer({ file })
  const day = recordedAt.slice(0, 10)
  return {
    words: `No model can be had here (${why}).\nWhat follows is NOT live: it was recorded from ${model} in ${server} on ${day}.`,
    prepare: (browser) => connectThroughSettings(browser, { baseUrl: replay.baseUrl, model: replay.model }),
    stop: replay.stop,
  }
}
