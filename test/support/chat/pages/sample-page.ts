/** A page written by hand, with what a finder should see on it. Elements are named by their ids. */
export interface SamplePage {
  readonly name: string
  readonly html: string
}

export interface SampleChat extends SamplePage {
  /** Who wrote each message, and its text. */
  readonly messages: readonly (readonly ['user' | 'assistant', string])[]
  /** Which of them is still being written. */
  readonly busy?: number
  /** Whether it tells enough to be read by one who does not know it. */
  readonly isPlain?: boolean
}

export const question = 'Which planet has the most moons?'
export const answer = 'Saturn has the most known moons. Jupiter comes second.'
export const next = 'And the fewest?'
export const other = 'Mercury and Venus have none at all.'

/** The four messages that most samples have. */
export const four: SampleChat['messages'] = [
  ['user', question],
  ['assistant', answer],
  ['user', next],
  ['assistant', other],
]

/** Four messages, each made by the page's own way. */
export function fourAs(user: (text: string) => string, assistant: (text: string) => string): string {
  return user(question) + assistant(answer) + user(next) + assistant(other)
}
