export interface SampleMessage {
  readonly id: string
  readonly from: string
  readonly subject: string
  readonly text: string
  /** What the message is about, in the words of the demo's label set. The last one has two right answers. */
  readonly topics: readonly string[]
}

export const sampleOptions = ['Billing', 'Bug', 'Feature request', 'Account access', 'Other'] as const

export const sampleMessages: readonly SampleMessage[] = [
  {
    id: 'message-1',
    from: 'Ines Okafor',
    subject: 'Charged twice in November',
    text: 'I was charged twice for November. Please refund one of the two payments and send me a corrected invoice.',
    topics: ['Billing'],
  },
  {
    id: 'message-2',
    from: 'Tomas Lindqvist',
    subject: 'Export stops at 40 %',
    text: 'The export crashes with an error as soon as a report has more than ten pages. It worked last week.',
    topics: ['Bug'],
  },
  {
    id: 'message-3',
    from: 'Mei Tanaka',
    subject: 'An idea for the calendar',
    text: 'It would be great if the calendar could show two time zones at once. Could you add that as an option?',
    topics: ['Feature request'],
  },
  {
    id: 'message-4',
    from: 'Daniel Reyes',
    subject: 'Locked out',
    text: 'My password is refused and the reset link never arrives, so I am locked out of my account since Monday.',
    topics: ['Account access'],
  },
  {
    id: 'message-5',
    from: 'Priya Raman',
    subject: 'Two things',
    text: "Since the update I can't sign in and I was charged for a second seat that nobody here uses.",
    topics: ['Account access', 'Billing'],
  },
]
