import type { Source } from '../../../utils/jobs/source'

export interface Counted {
  readonly source: Source
  /** What was asked through it so far. Tokens are those of prompts and answers as the server counts them. */
  readonly spent: () => { readonly requests: number; readonly tokens: number }
}

/** A source that counts what is asked through it. */
export function counted(source: Source): Counted {
  let requests = 0
  let tokens = 0
  return {
    source: async function* ask(one, signal) {
      requests += 1
      for await (const event of source(one, signal)) {
        if (event.type === 'answer-usage') {
          tokens += (event.usage.promptTokens ?? 0) + (event.usage.completionTokens ?? 0)
        }
        yield event
      }
    },
    spent: () => ({ requests, tokens }),
  }
}
