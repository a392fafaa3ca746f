/** Where a model file comes from. */
export type ModelOrigin =
  | {
      readonly type: 'hub'
      readonly repository: string
      readonly revision: string
      readonly file: string
    }
  | { readonly type: 'url'; readonly url: string }
  | { readonly type: 'disk'; readonly fileName: string }

/** A model file in the browser's own storage, whole or in part. */
export interface StoredModel {
  readonly id: string
  readonly name: string
  readonly origin: ModelOrigin
  /** An SPDX name, or empty where it is not known. */
  readonly licence: string
  /** Bytes in all; `null` until the server has said. */
  readonly size: number | null
  /** Bytes that are here. */
  readonly received: number
  /** What the file has to have as its SHA-256, in hexadecimal; `null` where nobody has said. */
  readonly expectedSha256: string | null
  /** What it has, once it is whole. */
  readonly sha256: string | null
  /** `failed` keeps what has come; `paused` was stopped by the person, or by the end of the browser. */
  readonly state: 'downloading' | 'paused' | 'failed' | 'ready'
  /** Whether it was trained to answer typed questions; `null` until the file is here. */
  readonly isDecisionModel: boolean | null
  /** Why it failed, in one sentence with a next step; empty where it did not. */
  readonly failure: string
  /** Milliseconds since the epoch. */
  readonly addedAt: number
}

/** What the engine has in memory. */
export interface LoadedModel {
  readonly id: string
  /** Bytes: the file, the cache of attention and the buffers, by what llama.cpp allocates for them. About. */
  readonly memory: number
  readonly threads: number
  /** Tokens that fit. */
  readonly context: number
}

/** Everything that pages show of the engine. */
export interface EngineState {
  readonly models: readonly StoredModel[]
  readonly loaded: LoadedModel | null
  /** Requests under way and waiting. */
  readonly busy: number
  /** Bytes that the browser would still store; `null` where it does not say. */
  readonly free: number | null
}
