import { endpointSource, type Source } from '../../utils/jobs/source'
import type { Capability } from '../../utils/model/capability'
import { type Connection, isBuiltIn } from '../../utils/model/connection'
import { changeSettings } from '../../utils/storage/settings'
import { engineCarry } from './engine-carry'

/** The model inside the browser, as one more source. */
export function builtInSource(connection: Connection, needsLogprobs: boolean): Source {
  return endpointSource({
    connection,
    key: '',
    keyOrigin: null,
    isHostAllowed: true,
    needsLogprobs,
    onQuirks: () => undefined,
    carry: engineCarry(connection.model),
  })
}

/** Lets the built-in connection name a model that is here: the chosen one if it still is, else the first. */
export async function useModels(
  models: readonly { readonly id: string; readonly isDecisionModel: boolean }[],
): Promise<void> {
  await changeSettings((before) => ({
    ...before,
    connections: before.connections.map((connection) => {
      if (!isBuiltIn(connection)) return connection
      const model = models.find(({ id }) => id === connection.model) ?? models[0]
      if (model === undefined) return { ...connection, model: '', capability: null }
      return { ...connection, model: model.id, capability: capabilityOf(model.id, model.isDecisionModel) }
    }),
  }))
}

/** What llama.cpp in the browser can do; known from its source and from trying, not from a test at each start. */
function capabilityOf(model: string, isDecisionModel: boolean): Capability {
  return {
    testedAt: Date.now(),
    model,
    chat: isDecisionModel ? 'no' : 'yes',
    responses: 'no',
    completions: 'no',
    streamed: isDecisionModel ? 'no' : 'yes',
    alternatives: isDecisionModel ? null : 20,
    truncated: 'no',
    bytes: 'yes',
    // The models that fit a browser are small, and small ones follow the place of an option (docs/readout.md).
    letters: 'no',
    structured: 'unknown',
    scoring: isDecisionModel ? 'no' : 'forced',
    decisions: 'no',
    systemOne: isDecisionModel ? 'yes' : 'no',
    reasoning: 'off',
  }
}
