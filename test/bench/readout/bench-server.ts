import { freshQuirks } from '../../../utils/jobs/fresh-quirks'
import { unknownCapability } from '../../../utils/model/capability'
import type { Connection } from '../../../utils/model/connection'
import { gemmaFile, gemmaPin } from '../../support/model/gemma'
import { startModelServer } from '../../support/model/model-server'

export interface BenchServer {
  readonly connection: Connection
  readonly stop: () => Promise<void>
}

/** The models that can be named instead of an address. One thread each, so that two can be measured side by side. */
const own = {
  smollm2: () => startModelServer({ threads: 1, promptCache: true }),
  gemma3: async () =>
    startModelServer({
      threads: 1,
      promptCache: true,
      file: { path: await gemmaFile(), name: gemmaPin.name },
    }),
} as const

export const benchModels = Object.keys(own)

/** A server of ours by the name of its model, or one that runs already at an address, with the model that it serves. */
export async function benchServer(name: string, model: string): Promise<BenchServer> {
  if (name in own) {
    const { baseUrl, model: served, stop } = await own[name as keyof typeof own]()
    return { connection: connectionTo(baseUrl, served), stop }
  }
  return { connection: connectionTo(name, model), stop: () => Promise.resolve() }
}

function connectionTo(baseUrl: string, model: string): Connection {
  return {
    id: 'bench',
    name: 'Bench',
    preset: 'llama-cpp',
    baseUrl,
    model,
    dialect: 'chat-completions',
    patience: 300,
    useDecisions: false,
    quirks: freshQuirks({ baseUrl }),
    // llama.cpp scores a given text by being made to write it.
    capability: { ...unknownCapability(model, 0), chat: 'yes', scoring: 'forced' },
  }
}
