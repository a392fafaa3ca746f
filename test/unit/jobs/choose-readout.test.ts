import { expect, test } from 'vitest'

import { chooseReadout } from '../../../utils/jobs/choose-readout'
import { type Capability, unknownCapability } from '../../../utils/model/capability'
import type { DialectName } from '../../../utils/model/connection'
import type { LabelSet, ReadoutChoice } from '../../../utils/model/label-set'
import type { Readout } from '../../../utils/model/provenance'
import type { QuestionType } from '../../../utils/model/question'
import { supportTriage } from '../../../utils/storage/support-triage'
import { label } from '../scoring/examples'
import { connectionTo } from './examples'

const connection = connectionTo('https://api.example/v1', 'm')

test.each<{
  dialect?: DialectName
  useDecisions?: boolean
  found: Partial<Capability> | null
  readout: Readout
}>([
  { found: null, readout: 'letters' },
  { found: {}, readout: 'letters' },
  { found: { decisions: 'no', systemOne: 'no' }, readout: 'letters' },
  { found: { decisions: 'openai' }, readout: 'decisions' },
  { found: { decisions: 'system-one' }, readout: 'decisions' },
  { found: { decisions: 'sglang' }, readout: 'decisions' },
  { found: { systemOne: 'yes' }, readout: 'system-one' },
  { found: { decisions: 'no', systemOne: 'yes' }, readout: 'system-one' },
  { found: { decisions: 'openai', systemOne: 'yes' }, readout: 'decisions' },
  { useDecisions: false, found: { decisions: 'openai' }, readout: 'letters' },
  { useDecisions: false, found: { systemOne: 'yes' }, readout: 'letters' },
  { dialect: 'decisions', found: null, readout: 'decisions' },
  { dialect: 'decisions', found: { decisions: 'no', systemOne: 'yes' }, readout: 'decisions' },
  { dialect: 'system-one', found: { decisions: 'openai' }, readout: 'system-one' },
  { dialect: 'system-one', useDecisions: false, found: null, readout: 'system-one' },
  { dialect: 'ollama', found: { systemOne: 'yes' }, readout: 'system-one' },
])(
  '$dialect, allowed $useDecisions, $found: $readout',
  ({ dialect, useDecisions = true, found, readout }) => {
    const capability = found && { ...unknownCapability('m', 0), ...found }
    const over = { ...connection, ...(dialect && { dialect }), useDecisions, capability }
    expect(chooseReadout(over, supportTriage)).toBe(readout)
  },
)

// A model that does not tie letters to options is asked by likelihood, where its endpoint can score a text.
test.each<{ found: Partial<Capability>; type?: QuestionType; readout: Readout }>([
  { found: { letters: 'no', scoring: 'echo' }, readout: 'likelihood' },
  { found: { chat: 'no', scoring: 'tgi' }, readout: 'likelihood' },
  { found: { chat: 'no', scoring: 'no' }, readout: 'letters' },
  { found: { letters: 'no', scoring: 'forced' }, type: 'score', readout: 'likelihood' },
  { found: { letters: 'no', scoring: 'echo' }, type: 'predicate', readout: 'likelihood' },
  { found: { letters: 'no', scoring: 'no' }, readout: 'letters' },
  { found: { letters: 'no', scoring: 'unknown' }, readout: 'letters' },
  { found: { letters: 'yes', scoring: 'echo' }, readout: 'letters' },
  { found: { letters: 'unknown', scoring: 'echo' }, readout: 'letters' },
  { found: { letters: 'no', scoring: 'echo', decisions: 'openai' }, readout: 'decisions' },
])('$type, $found: $readout', ({ found, type = 'choice', readout }) => {
  const over = { ...connection, capability: { ...unknownCapability('m', 0), ...found } }
  expect(chooseReadout(over, { ...supportTriage, type })).toBe(readout)
})

const many = (count: number) => Array.from({ length: count }, (_, n) => label(`label ${n}`))
const capability = { ...unknownCapability('m', 0), decisions: 'openai' } as const
const plain = { ...connection, capability: null }
const deciding = { ...connection, capability }

interface Row {
  readonly over: typeof plain | typeof deciding
  readonly type?: QuestionType
  readonly chosen?: ReadoutChoice
  readonly count?: number
  readonly noneOfThese?: boolean
  readonly readout: Readout
}

const setOf = ({ chosen = 'auto', count = 4, noneOfThese = false, type = 'choice' }: Row): LabelSet => ({
  ...supportTriage,
  type,
  readout: chosen,
  noneOfThese,
  labels: many(count),
})

test.each<Row>([
  { over: plain, type: 'predicate', count: 2, readout: 'words' },
  { over: plain, type: 'score', readout: 'letters' },
  { over: plain, count: 26, readout: 'letters' },
  { over: plain, count: 26, noneOfThese: true, readout: 'words' },
  { over: plain, count: 27, readout: 'words' },
  { over: deciding, type: 'predicate', count: 2, readout: 'decisions' },
  { over: deciding, type: 'score', readout: 'decisions' },
  { over: deciding, count: 27, readout: 'decisions' },
])('$type of $count labels, none of these $noneOfThese: $readout', (row) =>
  expect(chooseReadout(row.over, setOf(row))).toBe(row.readout),
)

test.each<Row>([
  ...(['letters', 'words', 'likelihood', 'sampled', 'decisions'] as const).flatMap((chosen) =>
    [plain, deciding].map((over): Row => ({ over, chosen, readout: chosen })),
  ),
  // Which of the two decision endpoints it is follows from the connection.
  { over: plain, chosen: 'system-one', readout: 'system-one' },
  { over: deciding, chosen: 'system-one', readout: 'decisions' },
  { over: plain, type: 'predicate', count: 2, chosen: 'letters', readout: 'words' },
  { over: plain, type: 'predicate', count: 2, chosen: 'words', readout: 'words' },
  { over: plain, type: 'predicate', count: 2, chosen: 'likelihood', readout: 'likelihood' },
  { over: plain, type: 'predicate', count: 2, chosen: 'sampled', readout: 'sampled' },
  { over: plain, type: 'score', chosen: 'words', readout: 'letters' },
  { over: plain, type: 'score', chosen: 'letters', readout: 'letters' },
  { over: plain, type: 'score', chosen: 'likelihood', readout: 'likelihood' },
  {
    over: { ...connection, dialect: 'decisions', capability: null },
    chosen: 'letters',
    readout: 'decisions',
  },
])('$type that asks for $chosen: $readout', (row) =>
  expect(chooseReadout(row.over, setOf(row))).toBe(row.readout),
)

test('27 labels that ask for letters are asked by words', () =>
  expect(chooseReadout(plain, setOf({ over: plain, chosen: 'letters', count: 27, readout: 'words' }))).toBe(
    'words',
  ))
