import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { Label } from '../../../utils/model/label-set'
import { type Token, unscoredToken } from '../../../utils/model/token'
import { decide } from '../../../utils/scoring/decide'
import { foldLabel, sameFolded } from '../../../utils/scoring/fold-label'
import { completeLabel, labelForms, placeOf } from '../../../utils/scoring/label-forms'
import { wordsAsk } from '../../../utils/scoring/words-ask'
import { wordsReadout } from '../../../utils/scoring/words-readout'
import { alternative, token } from '../token'
import { choice, expectSound, label, provenance, rowOf, sum } from './examples'

describe('foldLabel', () => {
  test.each([
    ['Bug report', 'bug report'],
    [' Bug  report.', 'bug report'],
    ['bug_report', 'bug report'],
    ['Bug-Report', 'bug report'],
    ['**Bug report**', 'bug report'],
    ['“Bug report”,', 'bug report'],
    ['`Bug report`', 'bug report'],
    ['Ｂｕｇ report', 'bug report'],
    ['ÜBERBLICK', 'überblick'],
    ['C#', 'c#'],
    ['C++', 'c++'],
    ['3.5', '3.5'],
    ['"', ''],
  ])('%s is %s', (text, folded) => expect(foldLabel(text)).toBe(folded))

  test.each([
    ['bug', 'bugs', true],
    ['bugs', 'bug', true],
    ['bug', 'bugy', false],
    ['c', 'c#', false],
    ['s', '', false],
    ['a', 'as', false],
  ])('“%s” and “%s” name the same: %s', (one, other, same) => expect(sameFolded(one, other)).toBe(same))
})

describe('where an answer stands that begins like this', () => {
  const forms = labelForms([label('Billing', 'Payment'), label('Bug'), label('Bug report'), label('Access')])
  test.each([
    { answer: '', place: { type: 'ambiguous', labels: [0, 1, 2, 3] }, complete: null },
    { answer: 'B', place: { type: 'ambiguous', labels: [0, 1, 2] }, complete: null },
    { answer: 'Bu', place: { type: 'ambiguous', labels: [1, 2] }, complete: null },
    { answer: 'Bug', place: { type: 'ambiguous', labels: [1, 2] }, complete: 1 },
    { answer: 'Bugs', place: { type: 'label', label: 1, isComplete: true }, complete: 1 },
    { answer: 'Bug rep', place: { type: 'label', label: 2, isComplete: false }, complete: null },
    { answer: 'Bug report', place: { type: 'label', label: 2, isComplete: true }, complete: 2 },
    { answer: 'Bi', place: { type: 'label', label: 0, isComplete: false }, complete: null },
    { answer: 'payments', place: { type: 'label', label: 0, isComplete: true }, complete: 0 },
    { answer: 'Buggy', place: { type: 'off' }, complete: null },
    { answer: 'Sure', place: { type: 'off' }, complete: null },
  ])('“$answer”', ({ answer, place, complete }) => {
    expect(placeOf(answer, forms)).toEqual(place)
    expect(completeLabel(answer, forms)).toBe(complete)
  })

  test('no answer names a label of one letter', () =>
    expect(completeLabel('', labelForms([label('S'), label('M')]))).toBeNull())
})

describe('wordsAsk', () => {
  const ask = wordsAsk('Which?', [label('Billing'), label('Überblick')], 'hello', 'text-1234')
  test('every label stands in it, after the text', () => {
    const user = ask.messages.at(-1)?.content ?? ''
    expect(user).toContain('text-1234\nhello\ntext-1234')
    for (const name of ['Billing', 'Überblick'])
      expect(user.indexOf(name)).toBeGreaterThan(user.indexOf('hello'))
  })
  test('the longest label fits, whatever the tokeniser', () => {
    expect(ask).toMatchObject({ temperature: 0, alternatives: 20, stream: false })
    expect(ask.maximumTokens).toBeGreaterThan(5)
  })
})

describe('one list of alternatives', () => {
  // shared/golden/17_label_scoring_bounds.json. Inputs: the openai-cookbook, and a list with an ambiguous prefix; shares and
  // bounds: the folder's own reference code, checked by 3,000 random completions each.
  test.each([
    {
      name: 'cookbook third headline, top-2',
      chosen: 'Art',
      top: { Art: -0.028133942, Sports: -4.278134 },
      labels: ['Technology', 'Politics', 'Sports', 'Art'],
      mass: 0.9861266484894784,
      missing: 0.013873351510521603,
      isCertified: true,
      rows: {
        Technology: { probability: null, lower: 0, upper: 0.013873351510521603 },
        Politics: { probability: null, lower: 0, upper: 0.013873351510521603 },
        Sports: {
          probability: 0.014063626239026699,
          lower: 0.013868516608700086,
          upper: 0.02774186811922169,
        },
        Art: { probability: 0.9859363737609733, lower: 0.9722581318807784, upper: 0.9861314833913 },
      },
    },
    {
      name: 'ambiguous prefix',
      chosen: 'Tech',
      top: {
        Tech: -0.916290731874155,
        Bug: -1.3862943611198906,
        ' bug': -2.3025850929940455,
        Bugs: -2.995732273553991,
        Sure: -2.5257286443082556,
        Feature: -3.2188758248682006,
      },
      labels: ['Technology', 'Technical', 'Bug', 'Feature'],
      mass: 0.84,
      missing: 0.08,
      isCertified: false,
      rows: {
        Technology: { probability: 0.23809523809523808, lower: 0, upper: 0.5217391304347826 },
        Technical: { probability: 0.23809523809523808, lower: 0, upper: 0.5217391304347826 },
        Bug: { probability: 0.47619047619047616, lower: 0.43478260869565216, upper: 0.5217391304347826 },
        Feature: { probability: 0.04761904761904762, lower: 0.04347826086956522, upper: 0.13043478260869562 },
      },
    },
  ])('$name', ({ chosen, isCertified, labels, mass, missing, rows, top }) => {
    const listed = Object.fromEntries(Object.entries(top).map(([text, logprob]) => [text, Math.exp(logprob)]))
    const labelSet = choice(...labels)
    const result = wordsReadout([token(chosen, listed)], labelSet.labels)
    for (const [id, { lower, probability, upper }] of Object.entries(rows)) {
      const row = rowOf(result, id)
      expect(row.lower).toBeCloseTo(lower, 9)
      expect(row.upper).toBeCloseTo(upper, 9)
      expect(row.probability).toEqual(probability && expect.closeTo(probability, 9))
    }
    expect(result.labelMass).toBeCloseTo(mass, 9)
    expect(result.missingMass).toBeCloseTo(missing, 9)
    expect(decide(result, labelSet, provenance).certified).toBe(isCertified)
  })
})

type List = Readonly<Record<string, number>>

/** A token that was chosen first of its list. */
const first = (listed: List): Token => token(Object.keys(listed)[0] ?? '', listed)
/** What ends a turn: no text and no bytes. */
const end = ''

/** Masses that a walk of tokens leads to: of each label by name, on none, and unseen. */
interface Walk {
  readonly name: string
  readonly labels: readonly Label[]
  readonly tokens: readonly Token[]
  readonly masses: Readonly<Record<string, number>>
  readonly unseen: number
}

const walks: readonly Walk[] = [
  {
    name: 'a label of two tokens, with side branches at both',
    labels: [label('Billing'), label('Account access')],
    tokens: [first({ Account: 0.6, Billing: 0.3, Sure: 0.05 }), first({ ' access': 0.9, ' number': 0.08 })],
    masses: { 'Account access': 0.6 * 0.9, Billing: 0.3 },
    unseen: 0.05 + 0.6 * 0.02,
  },
  {
    name: 'a label that begins another one, and the answer goes on',
    labels: [label('Billing'), label('Bug'), label('Bug report')],
    tokens: [first({ Bug: 0.7, Billing: 0.2, ' bug': 0.06 }), first({ ' report': 0.6, ' tracker': 0.3 })],
    masses: { 'Bug report': 0.7 * 0.6 + 0.03, Bug: 0.7 * 0.3 + 0.03, Billing: 0.2 },
    unseen: 0.04 + 0.7 * 0.1,
  },
  {
    name: 'a label that begins another one, and the answer ends',
    labels: [label('Bug'), label('Bug report')],
    tokens: [first({ Bug: 0.7, Sure: 0.2 })],
    masses: { Bug: 0.7 },
    unseen: 0.1,
  },
  {
    name: 'a label that begins another one, and the turn ends there',
    labels: [label('Bug'), label('Bug report')],
    tokens: [first({ Bug: 0.7, Sure: 0.2 }), first({ [end]: 0.8, ' report': 0.15 })],
    masses: { Bug: 0.7 * 0.8, 'Bug report': 0.7 * 0.15 },
    unseen: 0.1 + 0.7 * 0.05,
  },
  {
    name: 'quotes around the label, and what follows it',
    labels: [label('Billing'), label('Bug')],
    tokens: [
      first({ '"': 0.8, Billing: 0.1 }),
      first({ Billing: 0.9, Bug: 0.05 }),
      first({ '"': 0.9, ' and': 0.1 }),
    ],
    masses: { Billing: 0.1 + 0.8 * 0.9, Bug: 0.8 * 0.05 },
    unseen: 0.1 + 0.8 * 0.05,
  },
  {
    name: 'emphasis around the label',
    labels: [label('Billing'), label('Bug')],
    tokens: [first({ '**': 0.9, Billing: 0.1 }), first({ Bug: 1 }), first({ '**': 1 })],
    masses: { Bug: 0.9, Billing: 0.1 },
    unseen: 0,
  },
  {
    name: 'a plural',
    labels: [label('Billing'), label('Bug')],
    tokens: [first({ Bugs: 0.9, Bug: 0.05 })],
    masses: { Bug: 0.95 },
    unseen: 0.05,
  },
  {
    name: 'an alias',
    labels: [label('Billing', 'Payments', 'Invoice'), label('Bug')],
    tokens: [first({ Payment: 0.5, Invoices: 0.3, Bug: 0.1 })],
    masses: { Billing: 0.8, Bug: 0.1 },
    unseen: 0.1,
  },
  {
    name: 'two aliases of one label with the same beginning are not ambiguous',
    labels: [label('Billing', 'Bill'), label('Account')],
    tokens: [first({ Bi: 0.9 })],
    masses: { Billing: 0.9 },
    unseen: 0.1,
  },
  {
    name: 'other ways of writing it',
    labels: [label('Bug report'), label('Billing')],
    tokens: [first({ ' BILLING': 0.6, ｂｉｌｌｉｎｇ: 0.2, bug_report: 0.1 })],
    masses: { Billing: 0.8, 'Bug report': 0.1 },
    unseen: 0.1,
  },
  {
    name: 'the turn ends after the label',
    labels: [label('Billing'), label('Bug')],
    tokens: [first({ Billing: 0.9, Bug: 0.1 }), first({ [end]: 0.95, ' address': 0.04 })],
    masses: { Billing: 0.9 * 0.99, Bug: 0.1 },
    unseen: 0.9 * 0.01,
  },
  {
    name: 'an explanation after the label is not read',
    labels: [label('Billing'), label('Bug')],
    tokens: [first({ Billing: 0.9, Bug: 0.1 }), first({ '\n': 0.6, able: 0.1, '.': 0.3 }), first({ Bug: 1 })],
    masses: { Billing: 0.9 * 0.9, Bug: 0.1 },
    unseen: 0,
  },
  {
    name: 'cut off in the middle of a label that only one can become',
    labels: [label('Account access'), label('Bug')],
    tokens: [first({ Account: 0.9, Bug: 0.1 })],
    masses: { 'Account access': 0.9, Bug: 0.1 },
    unseen: 0,
  },
  {
    name: 'cut off in the middle of what may be two labels',
    labels: [label('Account access'), label('Account deletion'), label('Bug')],
    tokens: [first({ Account: 0.8, Bug: 0.2 })],
    masses: { 'Account access': 0.4, 'Account deletion': 0.4, Bug: 0.2 },
    unseen: 0,
  },
  {
    name: 'outside of the labels',
    labels: [label('Billing'), label('Bug')],
    tokens: [first({ Sorry: 0.9, Bug: 0.05 }), first({ ',': 1 })],
    masses: { Bug: 0.05 },
    unseen: 0.05,
  },
  {
    name: 'outside of labels of one letter',
    labels: [label('S'), label('M')],
    tokens: [first({ ' Sure': 0.6, M: 0.3 })],
    masses: { M: 0.3 },
    unseen: 0.1,
  },
  {
    name: 'a token without a number on the way: what is to come is unseen',
    labels: [label('Account access'), label('Billing')],
    tokens: [first({ Account: 0.6, Billing: 0.4 }), unscoredToken(' access')],
    masses: { Billing: 0.4 },
    unseen: 0.6,
  },
  {
    name: 'a chosen token without a number, beside a list: as unseen as what is not listed',
    labels: [label('Account'), label('Billing'), label('Bug')],
    tokens: [token('Account', { Billing: 0.5, Bug: 0.3 })],
    masses: { Billing: 0.5, Bug: 0.3 },
    unseen: 0.2,
  },
  {
    name: 'no token',
    labels: [label('Billing'), label('Bug')],
    tokens: [],
    masses: {},
    unseen: 1,
  },
]

/** Not read rightly yet: a turn that ends names what stands before it, and nothing where nothing does. */
const ends: readonly Walk[] = [
  {
    name: 'a side branch that ends the turn at a label that begins another one',
    labels: [label('Bug'), label('Bug report')],
    tokens: [first({ Bug: 0.7, Sure: 0.2 }), first({ ' report': 0.8, [end]: 0.15 })],
    masses: { 'Bug report': 0.7 * 0.8, Bug: 0.7 * 0.15 },
    unseen: 0.1 + 0.7 * 0.05,
  },
  {
    name: 'the turn ends at once',
    labels: [label('Billing'), label('Bug')],
    tokens: [first({ [end]: 0.9, Bug: 0.1 })],
    masses: { Bug: 0.1 },
    unseen: 0,
  },
]

/** Of each label its share, in the order of the labels, then how much is on any label and how much is unseen. */
function found({ labels, tokens }: Walk): readonly (number | null)[] {
  const result = wordsReadout(tokens, labels)
  return [...labels.map(({ id }) => rowOf(result, id).probability), result.labelMass, result.missingMass]
}

function wanted({ labels, masses, unseen }: Walk): readonly unknown[] {
  const total = sum(Object.values(masses))
  const shares = labels.map(({ id }) => (masses[id] === undefined ? null : masses[id] / total))
  return [...shares, total, Math.max(1e-6, unseen)].map((value) => value && expect.closeTo(value, 9))
}

describe('a walk of tokens', () => {
  test.each(walks)('$name', (walk) => expect(found(walk)).toEqual(wanted(walk)))
  test.fails.each(ends)('$name', (walk) => expect(found(walk)).toEqual(wanted(walk)))

  test('the shortest list on the way counts, and what is odd in any list is said', () => {
    const long = { Account: 0.9, Bug: 0.02, Billing: 0.02, Sure: 0.02, The: 0.02, A: 0.02 }
    const read = wordsReadout(
      [first(long), first({ ' access': 0.9 })],
      [label('Account access'), label('Bug')],
    )
    expect(read).toMatchObject({ listed: 1, warnings: ['list-short'] })
  })
})

describe('a character in pieces', () => {
  const labels = [label('Überblick'), label('Äußerung'), label('Bug')]
  const piece = (bytes: readonly number[], p: number) => ({ text: '\uFFFD', bytes, logprob: Math.log(p) })
  const of = (listed: readonly ReturnType<typeof piece>[]): Token => {
    const [own = piece([], 1)] = listed
    return { ...own, channel: 'content', alternatives: listed, listed: true }
  }
  test('its bytes tell which label it leads to', () => {
    const read = wordsReadout(
      [
        of([piece([0xc3], 0.9), { ...alternative('Bug', 0.1) } as ReturnType<typeof piece>]),
        of([piece([0x9c], 0.7), piece([0x84], 0.3)]),
        token('berblick', { berblick: 1 }),
      ],
      labels,
    )
    expect(rowOf(read, 'Überblick').probability).toBeCloseTo(0.63, 9)
    expect(rowOf(read, 'Äußerung').probability).toBeCloseTo(0.27, 9)
    expect(rowOf(read, 'Bug').probability).toBeCloseTo(0.1, 9)
    expect(read.warnings).not.toContain('replacement-character')
  })

  test('a first piece alone may still become any label', () => {
    const read = wordsReadout([of([piece([0xc3], 1)])], labels)
    for (const { id } of labels) expect(rowOf(read, id)).toMatchObject({ lower: 0 })
  })

  test('without bytes it is said that pieces cannot be told apart', () => {
    const torn = { text: '\uFFFD', bytes: null, logprob: Math.log(0.9) }
    const read = wordsReadout([{ ...torn, channel: 'content', alternatives: [torn], listed: true }], labels)
    expect(read.warnings).toContain('replacement-character')
  })
})

test('a list that gives the chosen token another number is said to be misaligned', () => {
  const { logprob, ...rest } = token('Bug', { Bug: 0.5, Billing: 0.3 })
  const read = wordsReadout([{ ...rest, logprob: (logprob ?? 0) + 0.1 }], [label('Billing'), label('Bug')])
  expect(read.warnings).toContain('chosen-misaligned')
  expectSound(read)
})

describe('whatever is listed', () => {
  const labels = ['Billing', 'Bug', 'Bug report', 'Feature'].map((name) => label(name))
  const forms = labelForms(labels)
  /** First tokens, and the labels that each may lead to; the last of them leads nowhere. */
  const starts = ['Billing', ' billing', 'Bill', 'Bug', 'bugs', 'B', 'Feature', 'F', 'Sure', 'The']
  /** What may follow `Bug`, and where it leads. */
  const nexts: Readonly<Record<string, string | null>> = {
    ' report': 'Bug report',
    ' rep': 'Bug report',
    ' tracker': 'Bug',
    ', because': 'Bug',
    gy: null,
  }
  const weight = fc.double({ min: 0.001, max: 1, noNaN: true })
  const weights = (count: number) => fc.array(weight, { minLength: count, maxLength: count })
  const shown = (count: number) => fc.array(fc.boolean(), { minLength: count, maxLength: count })
  const shares = (raw: readonly number[]) => raw.map((each) => each / sum(raw))

  /** Adds to each label what a first token of this mass leads to; what is ambiguous falls as the weights say. */
  const leadTo = (real: Map<string, number>, text: string, mass: number, falls: readonly number[]) => {
    const place = placeOf(text, forms)
    const set = place.type === 'label' ? [place.label] : place.type === 'ambiguous' ? place.labels : []
    const parts = shares(set.map((index) => falls[index] ?? 1))
    for (const [part, index] of set.entries()) {
      const id = labels[index]?.id ?? ''
      real.set(id, (real.get(id) ?? 0) + mass * (parts[part] ?? 0))
    }
  }

  const within = (tokens: readonly Token[], real: ReadonlyMap<string, number>) => {
    const read = wordsReadout(tokens, labels)
    expectSound(read)
    const total = sum([...real.values()])
    for (const { id } of labels) {
      const share = (real.get(id) ?? 0) / total
      const { lower, upper } = rowOf(read, id)
      expect(share).toBeGreaterThanOrEqual(lower - 1e-9)
      expect(share).toBeLessThanOrEqual(upper + 1e-9)
    }
  }

  test('wherever the unseen mass of a first token fell, the true shares are within the bounds', () => {
    fc.assert(
      fc.property(
        weights(starts.length),
        shown(starts.length),
        fc.nat(starts.length - 1),
        weights(4),
        (raw, show, own, falls) => {
          const p = shares(raw)
          const listed = Object.fromEntries(
            starts.flatMap((text, index) => (show[index] || index === own ? [[text, p[index] ?? 0]] : [])),
          )
          const tokens = [token(starts[own] ?? '', listed)]
          fc.pre(wordsReadout(tokens, labels).labels.some(({ probability }) => probability !== null))
          // The answer is at its end, so the chosen token names what it names.
          const named = completeLabel(starts[own] ?? '', forms)
          const real = new Map(named === null ? [] : [[labels[named]?.id ?? '', p[own] ?? 0]])
          for (const [index, text] of starts.entries()) {
            if (index !== own || named === null) leadTo(real, text, p[index] ?? 0, falls)
          }
          within(tokens, real)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('and of a second token', () => {
    const texts = Object.keys(nexts)
    fc.assert(
      fc.property(
        weights(starts.length),
        shown(starts.length),
        weights(texts.length),
        shown(texts.length),
        fc.constantFrom(' report', ' tracker', ', because', 'gy'),
        weights(4),
        (raw, show, rawNext, showNext, chosen, falls) => {
          const [p, q] = [shares(raw), shares(rawNext)]
          const one = Object.fromEntries(
            starts.flatMap((text, index) => (show[index] || text === 'Bug' ? [[text, p[index] ?? 0]] : [])),
          )
          const two = Object.fromEntries(
            texts.flatMap((text, index) =>
              showNext[index] || text === chosen ? [[text, q[index] ?? 0]] : [],
            ),
          )
          const tokens = [token('Bug', one), token(chosen, two)]
          fc.pre(wordsReadout(tokens, labels).labels.some(({ probability }) => probability !== null))
          const real = new Map<string, number>()
          for (const [index, text] of starts.entries())
            if (text !== 'Bug') leadTo(real, text, p[index] ?? 0, falls)
          for (const [index, text] of texts.entries()) {
            const id = nexts[text] ?? null
            if (id !== null) real.set(id, (real.get(id) ?? 0) + (one['Bug'] ?? 0) * (q[index] ?? 0))
          }
          within(tokens, real)
        },
      ),
      { numRuns: 300 },
    )
  })
})
