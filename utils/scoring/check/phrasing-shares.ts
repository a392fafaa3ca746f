import type { PhrasingShares } from '../../model/check'
import type { Reading } from '../reading'

/** The share of true in each phrasing's own reading; readings are in the order of the phrasings, of true and of false. */
export function phrasingShares(readings: readonly Pick<Reading, 'masses'>[]): PhrasingShares {
  const [plain = null, turned = null] = readings.map(({ masses: [yes = null, no = null] }) => {
    const total = (yes ?? 0) + (no ?? 0)
    return yes === null || total === 0 ? null : yes / total
  })
  return { plain, turned }
}
