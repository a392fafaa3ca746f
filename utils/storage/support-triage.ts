import type { LabelSet } from '../model/label-set'

/** The label set that a new installation has. */
export const supportTriage: LabelSet = {
  id: 'support-triage',
  version: 1,
  name: 'Support triage',
  question: 'What is this customer message mainly about?',
  labels: [
    { id: 'billing', name: 'Billing', description: 'charges, invoices, refunds, plans' },
    { id: 'bug-report', name: 'Bug report', description: 'something is broken or behaves wrongly' },
    { id: 'feature-request', name: 'Feature request', description: 'asks for something new' },
    { id: 'account-access', name: 'Account access', description: 'sign-in, password, locked account' },
  ],
  noneOfThese: true,
  thresholds: { accept: 0.7, margin: 0.15, mass: 0.5 },
}
