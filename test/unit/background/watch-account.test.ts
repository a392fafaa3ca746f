import { describe, expect, test } from 'vitest'

import { budgetsShort, costAhead, costOf, newAccount } from '../../../entrypoints/background/watch-account'
import { unknownCapability } from '../../../utils/model/capability'
import type { Connection } from '../../../utils/model/connection'
import type { CheckRun } from '../../../utils/model/run'
import { checkRun, connectionTo } from '../jobs/examples'

const budget = { requests: 60, tokens: 1000 }
const cost = (requests: number, tokens = 0) => ({ requests, tokens })

describe('a check fits into what a page has left', () => {
  test.each([
    { name: 'the first', spent: cost(0), next: cost(10, 100), short: 0 },
    { name: 'to the last request', spent: cost(50), next: cost(10), short: 0 },
    { name: 'not one request more', spent: cost(50), next: cost(11), short: 1 },
    { name: 'to the last token', spent: cost(0, 900), next: cost(1, 100), short: 0 },
    { name: 'not one token more', spent: cost(0, 900), next: cost(1, 101), short: 1 },
    { name: 'what costs nothing fits when all is spent', spent: cost(60, 1000), next: cost(0), short: 0 },
    { name: 'one that takes several budgets', spent: cost(30), next: cost(200), short: 3 },
    { name: 'by whichever of the two is shorter', spent: cost(0), next: cost(61, 5000), short: 4 },
    { name: 'overspent', spent: cost(500), next: cost(1), short: 8 },
  ])('$name', ({ next, short, spent }) => {
    expect(budgetsShort({ ...newAccount, ...spent }, next, budget)).toBe(short)
    const extended = { ...newAccount, ...spent, budgets: 1 + short }
    expect(budgetsShort(extended, next, budget)).toBe(0)
  })

  test('a budget of nothing is one of next to nothing', () =>
    expect(budgetsShort(newAccount, cost(2, 3), { requests: 0, tokens: 0 })).toBe(2))
})

describe('what a check is going to cost', () => {
  const run = checkRun('It is in Paris.\nIt was moved.\nIt is tall.')
  const plain = connectionTo('https://api.example/v1', 'm')
  const able = (decisions: 'openai'): Connection => {
    return { ...plain, capability: { ...unknownCapability('m', 0), decisions } }
  }

  test.each([
    { name: 'two requests a sentence by yes or no', connection: plain, requests: 6 },
    { name: 'one request for all by decisions', connection: able('openai'), requests: 1 },
    { name: 'nothing without a connection', connection: null, requests: 0 },
  ])('$name', ({ connection, requests }) => {
    const ahead = costAhead(run, connection)
    expect(ahead.requests).toBe(requests)
    expect(ahead.tokens > 0).toBe(requests > 0)
  })

  test('a longer text costs more tokens and no more requests', () => {
    const longer = { ...run, question: 'Where is it, and since when? '.repeat(20) }
    const [one, other] = [costAhead(run, plain), costAhead(longer, plain)]
    expect(other.requests).toBe(one.requests)
    expect(other.tokens).toBeGreaterThan(one.tokens + 6 * 100)
  })
})

describe('what a check has cost', () => {
  const plan = { readout: 'words', before: 0, claims: 3, requests: 6, tokens: 900 } as const
  const usage = { promptTokens: 500, completionTokens: 6 }

  test.each([
    { name: 'as the server told', patch: { plan, requests: 6, usage }, tokens: 506 },
    {
      name: 'as far as it told',
      patch: { plan, requests: 6, usage: { promptTokens: 500, completionTokens: null } },
      tokens: 500,
    },
    {
      name: 'as planned where it did not tell what was sent to it',
      patch: { plan, requests: 3, usage: { promptTokens: null, completionTokens: 60 } },
      tokens: 450,
    },
    { name: 'as planned where it told nothing', patch: { plan, requests: 6 }, tokens: 900 },
    { name: 'the part of the plan that was sent', patch: { plan, requests: 2 }, tokens: 300 },
    { name: 'nothing before the plan', patch: {}, tokens: 0 },
  ])('$name', ({ patch, tokens }) => {
    const run: CheckRun = { ...checkRun('It is.'), ...patch }
    expect(costOf(run)).toEqual({ requests: run.requests, tokens })
  })
})
