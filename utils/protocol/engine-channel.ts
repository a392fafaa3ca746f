import type { EngineState, ModelOrigin } from '../model/stored-model'
import type { EngineReply, EngineRequest } from './engine-messages'

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

export type EngineMessage =
  | EngineCommand
  | EngineRequest
  | EngineReply
  | { readonly type: 'state'; readonly state: EngineState }

export interface EngineChannel {
  readonly post: (message: EngineMessage) => void
  readonly close: () => void
}

/**
 * A channel between the extension's own pages and its background: they share an origin that no web page and no content
 * script is in. It carries files, which a port cannot; and a page that listened for ports would hold an end of every port
 * of the extension, so that none would close when the background is stopped.
 */
export function openEngineChannel(onMessage: (message: EngineMessage) => void): EngineChannel {
  const channel = new BroadcastChannel('surelight-engine')
  channel.addEventListener('message', ({ data }) => onMessage(data as EngineMessage))
  // A channel has no target: it reaches its own origin only.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  return { post: (message) => channel.postMessage(message), close: () => channel.close() }
}
