import { type Capability, type Known, unknownCapability } from '../../model/capability'
import { answerDialects, type Connection, type DialectName, type Quirks } from '../../model/connection'
import type { Token } from '../../model/token'
import { endpointOf } from '../endpoint-of'
import { freshQuirks } from '../fresh-quirks'
import { listModels, type ModelList } from '../list-models'
import { mostListed } from '../listed-count'
import { letterAsk } from './asks'
import { attempt, type Attempt, type Trial } from './attempt'
import { hasNumbers } from './hear'
import { listsCut } from './lists-cut'
import { numbered, numberedStream, tryOther, tryStreamed } from './probe-answers'
import { decided, mayHave, shapeOf, tryDecision } from './probe-decisions'
import { probeLetters } from './probe-letters'
import { probeReasoning } from './probe-reasoning'
import { probeScoring } from './probe-scoring'
import { probeStructured } from './probe-structured'
import { isPathUnknown, isThere, tellsNo } from './tells-no'

/** All that a test of a connection found. */
export interface Found {
  /** What came over the connection's own dialect. */
  readonly first: Attempt
  readonly models: ModelList
  readonly quirks: Quirks
  /** Whether answers over the connection's own dialect have log-probabilities. */
  readonly numbers: Known
  /** Whether there was anything behind another path. */
  readonly isElsewhere: boolean
  /** `null` where the endpoint could not be asked at all. */
  readonly capability: Capability | null
}

/** Seconds that one of the further requests may take; the first one has loaded the model where that takes long. */
const longestPatience = 30

/**
 * Tries a connection as if nothing were known of it, with about a dozen short requests. The connection's own dialect comes
 * first: where the address, the key or the account fails it, the others would fail in the same way and are not sent.
 */
export async function probe(
  connection: Connection,
  options: Trial['options'],
  signal: AbortSignal,
  testedAt: number,
): Promise<Found> {
  const { dialect, model } = connection
  const isAnswering = answerDialects.some((each) => each === dialect)
  const fresh = {
    connection: { ...connection, quirks: freshQuirks(connection), capability: null },
    options,
    signal,
  }
  const [start, models] = await Promise.all([
    dialect === 'decisions' || dialect === 'system-one'
      ? tryDecision(fresh, dialect, true)
      : attempt(fresh, letterAsk, {}, { waits: true }),
    listModels(endpointOf(connection, options), options.isHostAllowed, signal, options.fetch),
  ])
  if (!isWorthMore(start, models, model)) {
    const numbers = 'unknown'
    return { first: start, models, quirks: start.quirks, numbers, isElsewhere: false, capability: null }
  }
  const { reasoning, answer: first } = isAnswering
    ? await probeReasoning(fresh, start)
    : { reasoning: 'unknown' as const, answer: start }
  const patience = Math.min(connection.patience, longestPatience)
  const trial = { ...fresh, connection: { ...fresh.connection, quirks: first.quirks, patience } }

  const over = (name: DialectName) => (dialect === name ? Promise.resolve(first) : tryOther(trial, name))
  const completions = over('completions')
  const decision = (name: 'decisions' | 'system-one') =>
    dialect === name ? Promise.resolve(first) : mayHave(name, connection) ? tryDecision(trial, name) : null
  const [chat, responses, legacy, streamed, letters, structured, scoring, decisions, systemOne] =
    await Promise.all([
      over('chat-completions'),
      over('responses'),
      completions,
      // An answer without numbers has none in a stream either.
      isAnswering && hasNumbers(first.tokens) ? tryStreamed(trial) : null,
      isAnswering && hasNumbers(first.tokens) ? probeLetters(trial) : ('unknown' as const),
      isAnswering && first.text !== '' ? probeStructured(trial) : ('unknown' as const),
      completions.then((heard) => probeScoring(trial, !isPathUnknown(heard))),
      decision('decisions'),
      decision('system-one'),
    ])
  const tokens = [...first.tokens, ...(streamed?.tokens ?? [])]
  const found = {
    chat: numbered(chat),
    responses: numbered(responses),
    completions: numbered(legacy),
    streamed: streamed === null ? ('unknown' as const) : numberedStream(streamed),
    alternatives: mostListed(tokens),
    truncated: listsCut(tokens, Math.min(letterAsk.alternatives, first.quirks.alternatives)),
    bytes: bytesOf(tokens),
    letters,
    structured,
    scoring,
    decisions: decisions === null ? ('unknown' as const) : shapeOf(decisions),
    systemOne: systemOne === null ? ('unknown' as const) : decided(systemOne),
    reasoning,
  }
  const quirks = {
    ...first.quirks,
    streamOptions: first.quirks.streamOptions && (streamed?.quirks.streamOptions ?? true),
    ...(decisions !== null &&
      decided(decisions) === 'yes' && { decisionShape: decisions.quirks.decisionShape }),
  }
  const others = [chat, responses, legacy, decisions, systemOne].filter(
    (each) => each !== null && each !== first,
  )
  return {
    first,
    models,
    quirks,
    numbers: isAnswering ? numbered(first) : 'unknown',
    isElsewhere: others.some((each) => each !== null && isThere(each)),
    capability: { ...unknownCapability(model, testedAt), ...found },
  }
}

/** Whether other requests could find more than the first: it was answered, or refused for what it asked. */
function isWorthMore(first: Attempt, { models }: ModelList, model: string): boolean {
  if (first.failure === null) return true
  if (first.failure.kind === 'model-unknown') return models.includes(model)
  return first.failure.kind !== 'not-json' && tellsNo(first)
}

function bytesOf(tokens: readonly Token[]): Known {
  const written = tokens.filter(({ logprob, text }) => logprob !== null && text !== '')
  if (written.length === 0) return 'unknown'
  return written.every(({ bytes }) => bytes !== null) ? 'yes' : 'no'
}
