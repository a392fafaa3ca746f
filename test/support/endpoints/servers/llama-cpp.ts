import { startModelServer } from '../../model/model-server.ts'
import type { EndpointServer } from '../endpoint-server.ts'

/** llama.cpp's own server, out of the package that the tests and the demo use. */
export const llamaCpp: EndpointServer = {
  name: 'llama.cpp',
  preset: 'llama-cpp',
  isLight: true,
  dialects: ['chat-completions', 'completions', 'llama-cpp', 'responses', 'decisions', 'system-one'],
  scoring: ['forced', 'echo'],
  // Two threads wait for each other: where something else runs too, one is many times faster.
  start: () => startModelServer({ threads: 1 }),
}
