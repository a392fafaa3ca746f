import type { Ask } from '../model/ask'
import type { Connection } from '../model/connection'
import type { LabelSet } from '../model/label-set'
import type { AnswerRun, ClassificationRun, Run } from '../model/run'
import { originOf } from '../transport/endpoint'

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
  return { ...base(start), type: 'classification', text, selected, labelSet, decision: null }
}

export function newAnswer(start: Start & { readonly connection: Connection }, ask: Ask): AnswerRun {
  const { connection } = start
  return {
    ...base(start),
    type: 'answer',
    ask,
    tokens: [],
    finish: null,
    note: null,
    provenance: {
      kind: 'none',
      origin: originOf(connection.baseUrl) ?? connection.baseUrl,
      dialect: connection.dialect,
      model: connection.model,
      readout: null,
      temperature: ask.temperature,
      listed: null,
    },
  }
}

function base({ id, bootId, now, connection }: Start): Omit<Run, 'type'> {
  return {
    id,
    state: 'queued',
    bootId,
    startedAt: now,
    endedAt: null,
    connectionId: connection?.id ?? null,
    connectionName: connection?.name ?? '',
    dialect: connection?.dialect ?? 'chat-completions',
    model: connection?.model ?? '',
    waitingUntil: null,
    usage: null,
    failure: null,
  }
}
