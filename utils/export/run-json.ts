import type { AnswerRun } from '../model/run'

/** Everything worth keeping of an answer, field by field from an allow-list: no key and no connection id gets in. */
export function runJson(run: AnswerRun): string {
  const { ask, tokens, finish, note, provenance, usage, startedAt, endedAt, state } = run
  const value = {
    format: 'surelight-answer-1',
    state,
    startedAt: new Date(startedAt).toISOString(),
    endedAt: endedAt === null ? null : new Date(endedAt).toISOString(),
    provenance,
    ask,
    text: answerText(tokens),
    finish,
    note,
    usage,
    failure: run.failure === null ? null : { kind: run.failure.kind, sentence: run.failure.sentence },
    tokens,
  }
  return JSON.stringify(value, null, 2)
}

/** The text of an answer, decoded once over all of its bytes. */
export function answerText(tokens: AnswerRun['tokens']): string {
  const encoder = new TextEncoder()
  const bytes = tokens.flatMap((token) => [...(token.bytes ?? encoder.encode(token.text))])
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(bytes))
}
