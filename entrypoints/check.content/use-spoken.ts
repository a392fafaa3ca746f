import { useState } from 'preact/hooks'

/** What one polite region says: how things stand, or what was said since they changed last. */
export function useSpoken(status: string): {
  readonly spoken: string
  readonly say: (words: string) => void
} {
  const [said, setSaid] = useState({ status, words: status })
  return {
    spoken: said.status === status ? said.words : status,
    say: (words) => setSaid({ status, words }),
  }
}
