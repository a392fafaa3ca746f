import type { AnswerEvent } from '../model/answer'
import type { Ask } from '../model/ask'
import type { Capability } from '../model/capability'
import type { Connection } from '../model/connection'
import type { FailureKind } from '../model/failure'
import { correctedByAnswer } from './observe/corrected-by-answer'
import { correctedByDecision } from './observe/corrected-by-decision'
import { correctedByScore } from './observe/corrected-by-score'
import type { Passed } from './observe/passed'
import type { Source } from './source'

/** Refusals of what was asked. A failure of network, key, rate or account says nothing of what an endpoint can do. */
const refusals: readonly FailureKind[] = [
  'path-unknown',
  'parameter-refused',
  'ask-unsupported',
  'model-unknown',
  'logprobs-refused',
  'scoring-refused',
]

/**
 * A source that passes everything on and hands over what its answers show to be otherwise than the last test found, with
 * a new date. Nothing is learned of another model than the one that was tested, or before any test.
 */
export function observed(
  source: Source,
  connection: Connection,
  onCapability: (capability: Capability) => void,
  now: () => number = Date.now,
): Source {
  const { capability, model } = connection
  if (capability === null || capability.model !== model) return source
  return async function* ask(ask, signal) {
    const events: AnswerEvent[] = []
    let failed: FailureKind | null = null
    for await (const event of source(ask, signal)) {
      if (event.type === 'answer-failure') failed = event.failure.kind
      else if (event.type !== 'request-sent' && event.type !== 'wait-start' && event.type !== 'wait-end') {
        events.push(event)
      }
      yield event
    }
    if (failed !== null && !refusals.includes(failed)) return
    const shown = shownBy(ask, connection, capability, { events, refusal: failed })
    const isNew = Object.entries(shown).some(
      ([name, value]) => capability[name as keyof Capability] !== value,
    )
    if (isNew) onCapability({ ...capability, ...shown, testedAt: now() })
  }
}

function shownBy(
  ask: Ask,
  connection: Connection,
  capability: Capability,
  passed: Passed,
): Partial<Capability> {
  switch (ask.type) {
    case 'answer':
      return correctedByAnswer(ask, connection, capability, passed)
    case 'score':
      return correctedByScore(ask, connection, passed)
    case 'decision':
      return correctedByDecision(ask, connection, passed)
    default:
      throw new TypeError(`observed: unexpected ask ${JSON.stringify(ask satisfies never)}`)
  }
}
