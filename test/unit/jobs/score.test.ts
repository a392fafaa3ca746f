import { describe, expect, test } from 'vitest'

import { failure } from '../../../utils/jobs/failures'
import { newAnswer } from '../../../utils/jobs/new-run'
import { score } from '../../../utils/jobs/score'
import type { Source } from '../../../utils/jobs/source'
import type { ScoreAsk } from '../../../utils/model/ask'
import { type Token, unscoredToken } from '../../../utils/model/token'
import { token } from '../token'
import { all, connectionTo } from './examples'

const text = 'Paris is big'
const ask: ScoreAsk = { type: 'score', prefix: '', text, alternatives: 5 }
const run = newAnswer(
  { id: 'run', bootId: 'boot', now: 1, connection: connectionTo('https://api.example/v1', 'm') },
  ask,
)
const signal = new AbortController().signal

async function ended(source: Source, isForced: boolean) {
  const updates = await all(score({ run, ask, isForced, source, signal, now: () => 9 }))
  const last = updates.at(-1)
  if (last?.type !== 'run') throw new Error('no run at the end')
  const streamed = updates.flatMap((update) => (update.type === 'tokens' ? update.tokens : []))
  return { run: last.run, streamed }
}

describe('an endpoint that scores a text as a whole', () => {
  const scored = [
    unscoredToken('Paris'),
    token(' is', { ' is': 0.5, ' was': 0.2 }),
    token(' big', { ' big': 0.1 }),
  ]

  test('its tokens are the answer', async () => {
    const source: Source = async function* () {
      yield { type: 'score-tokens', tokens: scored }
      yield { type: 'answer-model', model: 'm-1' }
    }
    const { run: done, streamed } = await ended(source, false)
    expect(done).toMatchObject({ state: 'done', finish: 'stop', note: null, endedAt: 9, failure: null })
    expect(done.tokens).toEqual(scored)
    expect(streamed).toEqual(scored)
    expect(done.provenance).toMatchObject({ kind: 'measured', model: 'm-1', listed: 2, temperature: null })
  })

  test('without any number it says that the endpoint cannot', async () => {
    const source: Source = async function* () {
      yield { type: 'score-tokens', tokens: [unscoredToken(text)] }
    }
    const { run: done } = await ended(source, false)
    expect([done.state, done.failure?.kind, done.provenance.kind]).toEqual([
      'failed',
      'scoring-refused',
      'none',
    ])
  })

  test('a failure is the run’s', async () => {
    const source: Source = async function* () {
      yield { type: 'answer-failure', failure: failure('stopped') }
    }
    expect((await ended(source, false)).run).toMatchObject({ state: 'interrupted', finish: null })
  })
})

describe('an endpoint that is made to write the text, a word at a time', () => {
  /** Tokens of each word, and how many tokens the prompt before it has. */
  const words: Readonly<Record<string, readonly Token[]>> = {
    ' is': [token(' is', { ' is': 0.5 })],
    ' big': [token(' b', { ' b': 0.4 }), token('ig', { ig: 0.9 })],
    ' ': [token(' ', { ' ': 0.1 })],
  }
  const prompts: Readonly<Record<string, number>> = { Paris: 1, 'Paris is': 2, 'Paris is big': 4 }

  function forcing(
    counts: Readonly<Record<string, number>>,
    fails = '',
  ): { source: Source; asked: ScoreAsk[] } {
    const asked: ScoreAsk[] = []
    const source: Source = async function* (given) {
      if (given.type !== 'score') throw new Error('another ask')
      asked.push(given)
      const prompt = counts[given.prefix]
      if (given.text === fails) return yield { type: 'answer-failure', failure: failure('stopped') }
      yield { type: 'score-tokens', tokens: words[given.text] ?? [] }
      yield { type: 'answer-usage', usage: { promptTokens: prompt ?? null, completionTokens: null } }
    }
    return { source, asked }
  }

  test('each word follows what stands before it; the first has no number', async () => {
    const { asked, source } = forcing(prompts)
    const { run: done } = await ended(source, true)
    expect(asked.map(({ prefix, text: word }) => [prefix, word])).toEqual([
      ['Paris', ' is'],
      ['Paris is', ' big'],
      ['Paris is big', ' '],
    ])
    expect(done.tokens).toEqual([unscoredToken('Paris'), ...(words[' is'] ?? []), ...(words[' big'] ?? [])])
    expect(done).toMatchObject({ state: 'done', note: null })
  })

  test('a word that came in other tokens than the model’s own has no number', async () => {
    const { source } = forcing({ ...prompts, 'Paris is big': 3 })
    const { run: done } = await ended(source, true)
    expect(done.tokens).toEqual([unscoredToken('Paris'), ...(words[' is'] ?? []), unscoredToken(' big')])
    expect(done.note).toBe('logprobs-partial')
  })

  test('where the server does not count, no number can be trusted', async () => {
    const { source } = forcing({})
    const { run: done } = await ended(source, true)
    expect(done.failure?.kind).toBe('scoring-refused')
    expect(done.tokens.every(({ logprob }) => logprob === null)).toBe(true)
  })

  test('a stop in the middle keeps what had come', async () => {
    const { source } = forcing(prompts, ' ')
    const { run: done } = await ended(source, true)
    expect(done.state).toBe('interrupted')
    expect(done.tokens.map(({ text: each }) => each).join('')).toBe('Paris is big')
  })
})
