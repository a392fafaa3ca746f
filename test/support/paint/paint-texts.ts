import type { WantedWords } from './paint-steps.ts'

/** A page with room for a line of text. */
export const style = '<style>body { font: 20px/32px sans-serif; margin: 20px; inline-size: 700px }</style>'

export const sentences = 'One is sure. Two is a little in doubt. Three is more so. Four is the most in doubt.'

/** Words of the sentences, from sure to most in doubt. */
export const allLevels: WantedWords = [
  ['One is sure', 0],
  ['Two is a little', 1],
  ['in doubt', 2],
  ['Three is more', 3],
  ['Four is the most', 4],
]
