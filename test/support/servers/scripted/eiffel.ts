/** A fixed answer with sure and doubtful words: each token with its probability. */
export const eiffelTokens: readonly (readonly [text: string, probability: number])[] = [
  ['The', 0.99], [' Eiffel', 0.999], [' Tower', 0.9995], [' (', 0.21], ['La', 0.74], [' Dame', 0.93],
  [' de', 0.998], [' Fer', 0.97], [')', 0.88], [' stands', 0.36], [' on', 0.62], [' the', 0.98],
  [' Champ', 0.91], [' de', 0.999], [' Mars', 0.9991], [' in', 0.95], [' Paris', 0.996], ['.', 0.58],
  [' It', 0.71], [' was', 0.82], [' built', 0.49], [' for', 0.33], [' the', 0.97], [' ', 0.66],
  ['188', 0.95], ['9', 0.985], [' Exposition', 0.52], [' Univers', 0.9], ['elle', 0.999], [' by', 0.41],
  [' the', 0.37], [' company', 0.28], [' of', 0.84], [' Gustave', 0.97], [' Eiffel', 0.9993], [',', 0.46],
  [' in', 0.17], [' two', 0.44], [' years', 0.83], [',', 0.31], [' two', 0.55], [' months', 0.89],
  [' and', 0.94], [' five', 0.68], [' days', 0.98], ['.', 0.97], [' With', 0.08], [' its', 0.72],
  [' antenna', 0.34], ['s', 0.62], [' it', 0.86], [' is', 0.67], [' ', 0.59], ['330', 0.63],
  ['\u00a0m', 0.12], [' tall', 0.77], [' —', 0.05], [' about', 0.26], [' as', 0.81], [' high', 0.47],
  [' as', 0.99], [' an', 0.78], [' ', 0.4], ['81', 0.57], ['-', 0.82], ['stor', 0.5],
  ['ey', 0.73], [' building', 0.96], ['.', 0.9], [' Painter', 0.06], ['s', 0.92], [' repaint', 0.35],
  [' it', 0.87], [' by', 0.24], [' hand', 0.94], [' every', 0.51], [' seven', 0.61], [' years', 0.97],
  [',', 0.43], [' and', 0.54], [' the', 0.29], [' café', 0.07], [' on', 0.63], [' its', 0.38],
  [' first', 0.56], [' floor', 0.7], [' serves', 0.3], [' naïve', 0.05], [' visitors', 0.19], [' crème', 0.11],
  [' br', 0.48], ['û', 0.98], ['lée', 0.9992], ['.', 0.69],
] // prettier-ignore
