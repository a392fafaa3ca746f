import type { Colouring } from '../../utils/scoring/doubt-level'

export const colouringChoices: readonly { readonly id: Colouring; readonly name: string }[] = [
  { id: 'probability', name: 'probability' },
  { id: 'surprisal', name: 'surprisal' },
  { id: 'entropy', name: 'entropy' },
  { id: 'rank', name: 'rank' },
]
