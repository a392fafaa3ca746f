import type { AnswerAsk, ScoreAsk } from '../model/ask'
import { type Connection, isBuiltIn } from '../model/connection'
import type { LabelSet } from '../model/label-set'
import type { Provenance } from '../model/provenance'
import type { AnswerRun, CheckRun, ClassificationRun, Run } from '../model/run'
import type { Span } from '../model/text-block'
import { originOf } from '../transport/endpoint'
import { temperatureModeOf } from './temperature-mode'

interface Start {
  readonly id: string
  readonly bootId: string
  readonly now: number
  readonly connection: Connection | null
}

export function newClassification(
  start: Start,
  labelSet: LabelSet,
  text: string,
  selected: number,
): ClassificationRun {
  return {
    ...base(start),
    type: 'classification',
    text,
    selected,
    labelSet,
    decision: null,
    plan: null,
    requests: 0,
    correction: null,
    clarification: null,
    secondOpinion: null,
  }
}

export function newCheck(start: Start, text: string, claims: readonly Span[], question: string): CheckRun {
  return {
    ...base(start),
    type: 'check',
    text,
    question,
    claims: claims.map(({ end, start }) => ({
      start,
      end,
      decision: null,
      phrasings: { plain: null, turned: null },
      failure: null,
      correction: null,
    })),
    plan: null,
    requests: 0,
  }
}

export function newAnswer(
  start: Start & { readonly connection: Connection },
  ask: AnswerAsk | ScoreAsk,
): AnswerRun {
  const { connection } = start
  return {
    ...base(start),
    type: 'answer',
    ask,
    tokens: [],
    finish: null,
    note: null,
    provenance: {
      ...provenanceOf(connection),
      kind: 'none',
      readout: null,
      temperature: ask.type === 'answer' ? ask.temperature : null,
      listed: null,
    },
  }
}

/** What a connection tells of where its numbers come from. */
export function provenanceOf(
  connection: Connection,
): Pick<Provenance, 'origin' | 'dialect' | 'model' | 'temperatureMode' | 'truncated'> {
  const truncated = connection.capability?.truncated ?? 'unknown'
  return {
    origin: isBuiltIn(connection) ? 'built-in' : (originOf(connection.baseUrl) ?? connection.baseUrl),
    dialect: connection.dialect,
    model: connection.model,
    temperatureMode: temperatureModeOf(connection),
    truncated: truncated === 'unknown' ? null : truncated === 'yes',
  }
}

/** What a run tells of the connection that is asked. */
export function askedOf(
  connection: Connection | null,
): Pick<Run, 'connectionId' | 'connectionName' | 'dialect' | 'model'> {
  return {
    connectionId: connection?.id ?? null,
    connectionName: connection?.name ?? '',
    dialect: connection?.dialect ?? 'chat-completions',
    model: connection?.model ?? '',
  }
}

function base({ id, bootId, now, connection }: Start): Omit<Run, 'type'> {
  return {
    id,
    state: 'queued',
    bootId,
    startedAt: now,
    endedAt: null,
    ...askedOf(connection),
    waitingUntil: null,
    usage: null,
    failure: null,
  }
}
