import type { Ask } from '../model/ask'
import type { Connection, DialectName } from '../model/connection'
import { decisionEndpoint } from './choose-readout'

/** The wire format over which a connection is asked this, by what it was found to be able to do. */
export function dialectFor(ask: Ask, connection: Connection): DialectName {
  switch (ask.type) {
    case 'answer':
      return connection.dialect
    case 'score':
      return scoringDialect(connection)
    case 'decision':
      return decisionEndpoint(connection) ?? 'decisions'
    default:
      throw new TypeError(`dialectFor: unexpected ask ${JSON.stringify(ask satisfies never)}`)
  }
}

function scoringDialect({ capability }: Connection): DialectName {
  switch (capability?.scoring) {
    case 'echo':
      return 'completions'
    case 'forced':
      return 'llama-cpp'
    default:
      return 'prompt-scoring'
  }
}
