import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { answerText, runJson } from '../../../utils/export/run-json'
import { failure } from '../../../utils/jobs/failures'
import type { AnswerRun } from '../../../utils/model/run'
import { type Token, unscoredToken } from '../../../utils/model/token'
import { answerRun } from '../jobs/examples'
import { token } from '../token'

const run: AnswerRun = {
  ...answerRun(),
  state: 'done',
  startedAt: 0,
  endedAt: 1500,
  tokens: [token('Hi', { Hi: 0.5, Ho: 0.2 })],
  finish: 'stop',
  usage: { promptTokens: 3, completionTokens: 1 },
}

describe('runJson', () => {
  test('holds these fields and no others', () => {
    expect(JSON.parse(runJson(run))).toEqual({
      format: 'surelight-answer-1',
      state: 'done',
      startedAt: '1970-01-01T00:00:00.000Z',
      endedAt: '1970-01-01T00:00:01.500Z',
      provenance: run.provenance,
      ask: run.ask,
      text: 'Hi',
      finish: 'stop',
      note: null,
      usage: { promptTokens: 3, completionTokens: 1 },
      failure: null,
      tokens: run.tokens,
    })
  })

  test('a run that has not ended, and one that failed', () => {
    const { sentence } = failure('stream-cut')
    expect(JSON.parse(runJson({ ...run, endedAt: null, failure: failure('stream-cut', 'x') }))).toMatchObject(
      {
        endedAt: null,
        failure: { kind: 'stream-cut', sentence },
      },
    )
  })

  test('a key in any field that is not listed does not get out', () => {
    const key = 'key-4711-secret-8472'
    const listed = [
      'type',
      'state',
      'startedAt',
      'endedAt',
      'usage',
      'ask',
      'tokens',
      'finish',
      'provenance',
      'note',
    ]
    const others = Object.keys(run).filter((name) => !listed.includes(name) && name !== 'failure')
    expect(others).toEqual(
      expect.arrayContaining(['id', 'bootId', 'connectionId', 'connectionName', 'model']),
    )
    const poisoned = {
      ...run,
      ...Object.fromEntries([...others, 'key', 'authorization', 'connection'].map((name) => [name, key])),
      failure: { ...failure('stopped', key), next: key },
    } as AnswerRun
    expect(runJson(poisoned)).not.toContain('4711')
  })
})

describe('answerText', () => {
  const piece = (text: string, bytes: readonly number[]): Token => token(text, {}, bytes)

  test.each<{ name: string; tokens: readonly Token[]; text: string }>([
    { name: 'nothing', tokens: [], text: '' },
    {
      name: 'bytes over several tokens',
      tokens: [piece('\\xf0\\x9f', [240, 159]), piece('\\x92\\x99', [146, 153])],
      text: '💙',
    },
    { name: 'text without bytes', tokens: [unscoredToken('a'), unscoredToken(' 💙')], text: 'a 💙' },
    { name: 'half a character', tokens: [piece('?', [240, 159])], text: '\ufffd' },
    { name: 'a byte order mark', tokens: [unscoredToken('\ufeffa')], text: '\ufeffa' },
  ])('$name', ({ tokens, text }) => {
    expect(answerText(tokens)).toBe(text)
  })

  test('is the same wherever its bytes are torn', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.nat({ max: 60 })), (text, cuts) => {
        const bytes = [...new TextEncoder().encode(text)]
        const bounds = [
          0,
          ...cuts.filter((cut) => cut < bytes.length).toSorted((a, b) => a - b),
          bytes.length,
        ]
        const tokens = bounds.slice(1).map((end, index) => piece('?', bytes.slice(bounds[index], end)))
        expect(answerText(tokens)).toBe(text)
      }),
    )
  })
})
