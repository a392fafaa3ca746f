import { builtInConnection } from '../built-in-connection'

/** Settings of version 1: fields that version 2 adds are missing, and there is no built-in model. */
interface Before {
  readonly connections: readonly { readonly quirks: object }[]
  readonly activeConnection: string | null
}

/**
 * Version 2: a connection knows what was found of it and whether decision endpoints may be used, and its quirks say how
 * reasoning is turned off. The built-in model joins the list; it is chosen only where nothing else was.
 */
export function migrateSettingsTo2(before: Before): object {
  return {
    ...before,
    hub: 'https://huggingface.co',
    connections: [
      ...before.connections.map((connection) => ({
        ...connection,
        useDecisions: true,
        capability: null,
        quirks: {
          logprobsForm: 'boolean',
          reasoningSwitch: 'effort',
          requireParameters: false,
          decisionShape: 'openai',
          ...connection.quirks,
        },
      })),
      builtInConnection,
    ],
    activeConnection: before.connections.length === 0 ? builtInConnection.id : before.activeConnection,
  }
}
