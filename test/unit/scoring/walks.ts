import type { Label } from '../../../utils/model/label-set'
import { type Token, unscoredToken } from '../../../utils/model/token'
import { token } from '../token'
import { label } from './examples'

type List = Readonly<Record<string, number>>

/** A token that was chosen first of its list. */
export const first = (listed: List): Token => token(Object.keys(listed)[0] ?? '', listed)
/** What ends a turn: no text and no bytes. */
const end = ''

/** Masses that a walk of tokens leads to: of each label by name, on none, and unseen. */
export interface Walk {
  readonly name: string
  readonly labels: readonly Label[]
  readonly tokens: readonly Token[]
  readonly masses: Readonly<Record<string, number>>
  readonly unseen: number
}

export const walks: readonly Walk[] = [
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
export const ends: readonly Walk[] = [
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
