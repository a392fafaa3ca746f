import { expect, test } from 'vitest'

import { chooseReadout } from '../../../utils/jobs/choose-readout'
import { type Capability, unknownCapability } from '../../../utils/model/capability'
import type { DialectName } from '../../../utils/model/connection'
import type { Readout } from '../../../utils/model/provenance'
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
    expect(chooseReadout(over)).toBe(readout)
  },
)
