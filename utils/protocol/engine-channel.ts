import type { EngineState, ModelOrigin } from '../model/stored-model'

/** What a page asks of the engine's store of models. */
export type EngineCommand =
  | { readonly type: 'state-ask' }
  | {
      readonly type: 'model-download'
      readonly id: string
      readonly name: string
      readonly origin: ModelOrigin
      readonly licence: string
      readonly sha256: string | null
      readonly hub: string
    }
  | { readonly type: 'model-resume'; readonly id: string; readonly hub: string }
  | { readonly type: 'model-pause'; readonly id: string }
  | { readonly type: 'model-delete'; readonly id: string }
  /** The file itself crosses, without being copied. */
  | { readonly type: 'model-import'; readonly file: File }
  | { readonly type: 'model-unload' }

export type EngineNews = { readonly type: 'state'; readonly state: EngineState }

/**
 * A channel between the extension's own pages: they share an origin that no web page and no content script is in. It
 * carries files, which a port cannot.
 */
export interface EngineChannel<In, Out> {
  readonly post: (message: Out) => void
  readonly close: () => void
  /** Only to tell the two ends apart in types. */
  readonly hears?: In
}

export function openEngineChannel<In, Out>(onMessage: (message: In) => void): EngineChannel<In, Out> {
  const channel = new BroadcastChannel('surelight-engine')
  channel.addEventListener('message', ({ data }) => onMessage(data as In))
  // A channel has no target: it reaches its own origin only.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  return { post: (message) => channel.postMessage(message), close: () => channel.close() }
}
