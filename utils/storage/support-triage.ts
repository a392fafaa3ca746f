import { type LabelSet, noFollowUp } from '../model/label-set'

/** The label set that a new installation has. */
export const supportTriage: LabelSet = {
  id: 'support-triage',
  version: 1,
  type: 'choice',
  name: 'Support triage',
  question: 'What is this customer message mainly about?',
  labels: [
    { id: 'billing', name: 'Billing', description: 'charges, invoices, refunds, plans', aliases: [] },
    {
      id: 'bug-report',
      name: 'Bug report',
      description: 'something is broken or behaves wrongly',
      aliases: [],
    },
    { id: 'feature-request', name: 'Feature request', description: 'asks for something new', aliases: [] },
    {
      id: 'account-access',
      name: 'Account access',
      description: 'sign-in, password, locked account',
      aliases: [],
    },
  ],
  noneOfThese: true,
  readout: 'auto',
  thresholds: { accept: 0.7, margin: 0.15, mass: 0.5 },
  promise: null,
  coverage: null,
  followUp: noFollowUp,
}
