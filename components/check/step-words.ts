import type { DoubtLevel } from '../../utils/scoring/doubt-level'

/** The five steps of the scale as they are read aloud beside a number. */
export const stepWords: Readonly<Record<DoubtLevel, string>> = {
  0: 'not in doubt',
  1: 'slightly in doubt',
  2: 'somewhat in doubt',
  3: 'in doubt',
  4: 'strongly in doubt',
}
