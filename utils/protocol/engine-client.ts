import type { EngineState } from '../model/stored-model'
import { callBackground } from './call-background'
import { type EngineCommand, openEngineChannel } from './engine-channel'

export type SendToEngine = (command: EngineCommand) => void

/**
 * Follows the engine from one of the extension's pages: opens its page, asks for its state, and hears of every change.
 *
 * @returns how to command it
 */
export function watchEngine(signal: AbortSignal, onState: (state: EngineState) => void): SendToEngine {
  const channel = openEngineChannel((message) => {
    if (message.type === 'state') onState(message.state)
  })
  signal.addEventListener('abort', channel.close, { once: true })
  const ready = callBackground({ type: 'engine-open' })
  const send: SendToEngine = (command) => void ready.then(() => channel.post(command))
  send({ type: 'state-ask' })
  return send
}
