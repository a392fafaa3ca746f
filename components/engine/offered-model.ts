import type { StoredModel } from '../../utils/model/stored-model'

/** A model as the list shows it: offered, here, or both. */
export interface OfferedModel {
  readonly id: string
  readonly name: string
  /** What it is good for; empty for a file of the person's own. */
  readonly goodFor: string
  readonly licence: string
  /** Bytes; `null` until the server has said. */
  readonly size: number | null
  readonly stored: StoredModel | null
}

/** What can be done with a model. */
export type ModelAction = 'download' | 'pause' | 'resume' | 'delete' | 'use'
