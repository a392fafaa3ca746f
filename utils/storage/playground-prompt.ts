import { session } from './session'

/** What the playground is to be asked about next, until it has taken it. */
export const playgroundPrompt = session<string>('playground-prompt')
