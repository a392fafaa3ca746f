import { expect, test } from 'vitest'

import type { WarningKind } from '../../../utils/model/decision'
import type { Token } from '../../../utils/model/token'
import { listWarnings } from '../../../utils/scoring/list-warnings'
import { alternative, token } from '../token'

const five = { A: 0.5, B: 0.2, C: 0.1, D: 0.1, E: 0.05 }
const plain = token('A', five)
const listing = (change: Partial<Token>): Token => ({ ...plain, ...change })

test.each<{ name: string; token: Token; warnings: readonly WarningKind[] }>([
  { name: 'a list as it should be', token: plain, warnings: [] },
  {
    name: 'G1: another number for the chosen one',
    token: listing({ logprob: -3 }),
    warnings: ['chosen-misaligned'],
  },
  { name: 'G2: the chosen one has none', token: listing({ logprob: null }), warnings: ['chosen-filtered'] },
  {
    name: 'G2: the chosen one is a filler',
    token: listing({ logprob: -100 }),
    warnings: ['chosen-filtered'],
  },
  { name: 'G3: more than all', token: token('A', { ...five, F: 0.2 }), warnings: ['sum-above-one'] },
  { name: 'G3: more than all by rounding', token: token('A', { ...five, F: 0.0505 }), warnings: [] },
  { name: 'G4: one certain candidate', token: token('A', { A: 1 }), warnings: ['list-cut'] },
  { name: 'fewer than five', token: token('A', { A: 0.6, B: 0.3 }), warnings: ['list-short'] },
  {
    name: 'G2, G5: a candidate without a number, as a dialect leaves what is none',
    token: listing({ alternatives: [...plain.alternatives, { ...alternative('F', 0.1), logprob: null }] }),
    warnings: ['number-unusable'],
  },
  {
    name: 'G2: a filler among the candidates',
    token: listing({ alternatives: [...plain.alternatives, { ...alternative('F', 0.1), logprob: -100 }] }),
    warnings: ['number-unusable'],
  },
  {
    name: 'G8: a piece of a character without its bytes',
    token: listing({ alternatives: [...plain.alternatives, { text: '\uFFFD', bytes: null, logprob: -5 }] }),
    warnings: ['replacement-character'],
  },
  {
    name: 'the same with its bytes',
    token: listing({ alternatives: [...plain.alternatives, { text: '\uFFFD', bytes: [0xf0], logprob: -5 }] }),
    warnings: [],
  },
])('$name: $warnings', ({ token: read, warnings }) => expect(listWarnings(read)).toEqual(warnings))
