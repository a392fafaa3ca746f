import type { LoadedModel } from '../model/stored-model'
import type { Part } from '../transport/exchange'

/** A model in memory. It answers one request at a time. */
export interface Runner {
  readonly loaded: Omit<LoadedModel, 'id'>
  /**
   * @param path as a llama.cpp server has it
   * @throws Problem
   */
  readonly run: (path: string, body: Record<string, unknown>, signal: AbortSignal) => AsyncIterable<Part>
  readonly exit: () => Promise<void>
}
