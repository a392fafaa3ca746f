import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { drive, type Outcome } from '../../support/endpoints/drive'
import type { RunningEndpoint } from '../../support/endpoints/endpoint-server'
import { llamaCpp } from '../../support/endpoints/servers/llama-cpp'
import { type Trial, trialsOf } from '../../support/endpoints/trials'

let endpoint: RunningEndpoint
beforeAll(async () => {
  endpoint = await llamaCpp.start()
}, 600_000)
afterAll(() => endpoint?.stop())

function driven(over: string, asked: Trial['asked']): Promise<Outcome> {
  const trial = trialsOf(llamaCpp, endpoint).find((each) => each.over === over && each.asked === asked)
  if (trial === undefined) throw new Error(`there is no ${asked} trial over ${over}`)
  return drive(trial)
}

/** A small computer that does other things at the same time takes seconds for an answer. */
const timeout = 30_000

describe('a real llama.cpp server, asked in the extension’s own way', { timeout }, () => {
  test.each<[over: string, asked: Trial['asked'], joined: Outcome['joined']]>([
    ['chat-completions', 'plain', 'exact'],
    ['chat-completions', 'streamed', 'exact'],
    ['completions', 'plain', 'exact'],
    ['completions', 'streamed', 'exact'],
    ['llama-cpp', 'plain', 'exact'],
    ['llama-cpp', 'streamed', 'exact'],
  ])('answers over %s, %s', async (over, asked, joined) => {
    const outcome = await driven(over, asked)
    expect(outcome).toMatchObject({ isAnswered: true, alternatives: 20, bytes: 'all', joined, failure: null })
    expect(outcome.numbered).toBeGreaterThan(5)
    // The server tells the number of a character's last piece only, so such a character has none.
    expect(outcome.unnumbered.filter((text) => /^[\x20-\x7E\n]*$/.test(text))).toEqual([])
  })

  test.each<[asked: Trial['asked']]>([['plain'], ['streamed']])(
    'answers over responses without numbers after refusing them, %s',
    async (asked) => {
      expect(await driven('responses', asked)).toMatchObject({
        isAnswered: true,
        numbered: 0,
        alternatives: null,
        failure: null,
      })
    },
  )

  test('scores a text that it is made to write, with the numbers that belong there', async () => {
    const outcome = await driven('scoring by forced', 'score')
    expect(outcome).toMatchObject({
      dialect: 'llama-cpp',
      alternatives: 20,
      joined: 'exact',
      agrees: true,
      failure: null,
    })
    // Nothing stands before the first token.
    expect(outcome.unnumbered).toEqual(['The'])
  })

  test.each<[over: string, asked: Trial['asked'], kind: string, detail: RegExp]>([
    ['scoring by echo', 'score', 'malformed', /other than the text/],
    ['decisions', 'decision', 'path-unknown', /404/],
    ['system-one', 'decision', 'ask-unsupported', /501.*not a decision model/],
  ])('%s fails with a reason', async (over, asked, kind, detail) => {
    const { isAnswered, failure } = await driven(over, asked)
    expect(isAnswered).toBe(false)
    expect(failure?.kind).toBe(kind)
    expect(failure?.detail).toMatch(detail)
  })
})
