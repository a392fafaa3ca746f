import { freshQuirks } from '../../utils/jobs/fresh-quirks'
import type { Connection } from '../../utils/model/connection'

/** Stands in for a connection in the record of a question that had none. */
export const nowhere: Connection = {
  id: '',
  name: '',
  preset: 'custom',
  baseUrl: '',
  model: '',
  dialect: 'chat-completions',
  patience: 60,
  useDecisions: true,
  quirks: freshQuirks({ preset: 'custom', baseUrl: '' }),
  capability: null,
}
