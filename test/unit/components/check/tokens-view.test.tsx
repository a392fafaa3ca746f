import { describe, expect, test, vi } from 'vitest'

import { CheckTabs, type CheckWay } from '../../../../components/check/check-tabs'
import { tokenContext } from '../../../../components/check/token-context'
import { TokensView, type TokensViewProps } from '../../../../components/check/tokens-view'
import type { AnswerRun } from '../../../../utils/model/run'
import type { Token } from '../../../../utils/model/token'
import { type Unit, units as unitsOf } from '../../../../utils/scoring/units'
import { credit, decisionOf, stopped } from './check-runs'
import { all, drawn, press, wordsOf } from './drawn'

const nothing = () => undefined

function token(text: string, probability: number): Token {
  const bytes = [...new TextEncoder().encode(text)]
  const own = { text, bytes, logprob: Math.log(probability) }
  const other = { text: ' else', bytes: null, logprob: Math.log(1 - probability) }
  const alternatives = probability >= 0.5 ? [own, other] : [other, own]
  return { ...own, channel: 'content', alternatives, listed: true }
}

const words = ' The tower was moved twelve metres west in 1936 and it is repainted every seven years.'
const probabilities = new Map([
  [' moved', 0.004],
  [' twelve', 0.2],
  [' was', 0.01],
])
const tokens = (words.match(/ ?[^ ]+/g) ?? []).map((text) => token(text, probabilities.get(text) ?? 0.99))
const units = unitsOf(tokens)

const done: AnswerRun = {
  type: 'answer',
  id: 'run',
  state: 'done',
  bootId: 'boot',
  startedAt: 1_000,
  endedAt: 1_900,
  connectionId: null,
  connectionName: 'Local',
  dialect: 'completions',
  model: 'llama-3.2-3b',
  waitingUntil: null,
  usage: null,
  failure: null,
  ask: { type: 'score', prefix: '', text: words, alternatives: 20 },
  tokens,
  finish: null,
  provenance: { ...decisionOf(0.5).provenance, readout: null },
  note: null,
}
const running: AnswerRun = { ...done, state: 'running', endedAt: null, tokens: tokens.slice(0, 3) }

const base: TokensViewProps = {
  run: null,
  units: [],
  colouring: 'probability',
  onColouring: nothing,
  marksAll: false,
  onMarksAll: nothing,
  open: null,
  onOpen: nothing,
  cost: 'One request.',
  onStart: nothing,
  onStop: nothing,
  onAction: nothing,
  now: 5_000,
}
const view = (props: Partial<TokensViewProps>) => drawn(<TokensView {...base} {...props} />)

describe('the tokens of a text', () => {
  test.each<[string, Partial<TokensViewProps>, string[], string[]]>([
    [
      'before they are asked for',
      {},
      ['Score the tokens', 'One request.', 'which may still be right'],
      ['Stop'],
    ],
    ['at an unknown cost', { cost: null }, ['Score the tokens'], ['request']],
    ['waiting', { run: running }, ['Asking llama-3.2-3b', 'Stop', '3 tokens so far'], ['Score the tokens']],
    [
      'done',
      { run: done, units },
      ['0.4 %', 'rank 2', 'Colour all tokens', 'Not whether it is true.', 'perplexity', 'scored text'],
      ['Stop'],
    ],
    ['scored, and what scoring it again costs', { run: done, units }, ['One request.', 'Score again'], []],
    ['not again while it goes on', { run: running }, [], ['Score again']],
    ['the keys that walk', { run: done, units }, ['N next, P previous'], []],
    ['all coloured', { run: done, units, marksAll: true }, ['Colour the few'], ['Colour all tokens']],
    [
      'none stands out',
      { run: done, units: unitsOf([token('Fine.', 0.99)]) },
      ['No word that states something is below 50 %.'],
      ['rank 2'],
    ],
    [
      'without numbers',
      {
        run: { ...done, note: 'logprobs-elsewhere' },
        units: unitsOf([{ ...token('a', 0.5), logprob: null }]),
      },
      ['No colours: the log-probabilities'],
      ['perplexity', 'Colour all tokens'],
    ],
    [
      'stopped',
      { run: { ...done, state: 'interrupted', failure: stopped }, units },
      ['Stopped. What had come is kept.', 'Score again', '0.4 %'],
      ['Retry'],
    ],
    [
      'failed',
      { run: { ...done, state: 'failed', failure: credit, tokens: [] } },
      [credit.sentence, 'Retry'],
      ['perplexity'],
    ],
    ['open', { run: done, units, open: 3 }, ['log-probability −5.52', 'Alternatives', 'not listed'], []],
  ])('%s', (_, props, parts, without) => {
    const found = `${wordsOf(view(props))} ${all(view(props), () => true)
      .map((element) => String(element.props['aria-label'] ?? ''))
      .join(' ')}`
    for (const part of parts) expect(found).toContain(part)
    for (const part of without) expect(found).not.toContain(part)
  })

  test.each([
    [null, [3]],
    [3, [3]],
    [5, [5, 3]],
  ])('with %s open, the rows are %j', (open, places) => {
    const rows = all(view({ run: done, units, open }), ({ props }) => 'data-place' in props)
    expect(rows.map(({ props }) => props['data-place'])).toEqual(places)
  })

  test('a token carries its number in full', () => {
    const [found] = all(view({ run: done, units }), ({ props }) => 'data-token' in props)
    expect(found?.props).toMatchObject({ 'data-index': 3, 'data-logprob': Math.log(0.004) })
    expect(wordsOf(found?.children ?? [])).toBe('moved')
  })

  test.each<[string, Partial<TokensViewProps>, string, keyof TokensViewProps, unknown[]]>([
    ['start', {}, 'Score the tokens', 'onStart', []],
    ['stop', { run: running }, 'Stop', 'onStop', []],
    ['all', { run: done, units }, 'Colour all tokens', 'onMarksAll', [true]],
    ['the weakest', { run: done, units }, '0.4 %', 'onOpen', [3]],
    ['once more, when it is done', { run: done, units }, 'Score again', 'onStart', []],
    ['once more', { run: { ...done, state: 'interrupted', failure: stopped } }, 'Score again', 'onStart', []],
    ['after a failure', { run: { ...done, state: 'failed', failure: credit } }, 'Retry', 'onStart', []],
    [
      'another way out',
      { run: { ...done, state: 'failed', failure: { ...credit, action: 'unlock' } } },
      'Unlock key',
      'onAction',
      ['unlock'],
    ],
  ])('is one click away: %s', (_, props, name, callback, wanted) => {
    const spy = vi.fn<(...args: unknown[]) => void>()
    press(view({ ...props, [callback]: spy }), name)
    expect(spy.mock.calls).toEqual([wanted])
  })
})

describe('tokenContext', () => {
  const line = (texts: readonly string[]) =>
    texts.map((text, first) => ({ text, first, tokens: [], logprob: null })) satisfies Unit[]
  const numbers = line(Array.from({ length: 40 }, (_, index) => ` word${index}`))

  test.each<[string, readonly Unit[], number, string, string, string]>([
    ['all of a short text', line(['One', ' two', ' three']), 1, 'One', ' two', ' three'],
    [
      'cut between words',
      numbers,
      20,
      '…word16 word17 word18 word19',
      ' word20',
      ' word21 word22 word23 word24…',
    ],
    ['the first', numbers, 0, '', ' word0', ' word1 word2 word3 word4…'],
    ['the last', numbers, 39, '…word35 word36 word37 word38', ' word39', ''],
    [
      'no full stop before the dots',
      line(['a', ' one two three four five. And so on and on']),
      0,
      '',
      'a',
      ' one two three four five…',
    ],
    ['white space is one space', line(['a\n\n', 'b', '\t c']), 1, 'a ', 'b', ' c'],
    [
      'one long word',
      line(['x'.repeat(40), 'y', 'z'.repeat(40)]),
      1,
      `…${'x'.repeat(28)}`,
      'y',
      `${'z'.repeat(28)}…`,
    ],
    ['whole characters', line(['👩‍👩‍👧'.repeat(29), 'y']), 1, `…${'👩‍👩‍👧'.repeat(28)}`, 'y', ''],
  ])('%s', (_, units, place, before, text, after) =>
    expect(tokenContext(units, place)).toEqual({ before, text, after }),
  )
})

test.each<[CheckWay, CheckWay]>([
  ['sentences', 'tokens'],
  ['tokens', 'sentences'],
])('from %s to %s', (way, other) => {
  const onWay = vi.fn<(way: CheckWay) => void>()
  const inputs = all(drawn(<CheckTabs way={way} onWay={onWay} />), ({ type }) => type === 'input')
  expect(inputs.map(({ props }) => [props['value'], props['checked']])).toEqual([
    ['sentences', way === 'sentences'],
    ['tokens', way === 'tokens'],
  ])
  const change = inputs.find(({ props }) => props['value'] === other)?.props['onChange']
  if (typeof change === 'function') change()
  expect(onWay).toHaveBeenCalledWith(other)
})
