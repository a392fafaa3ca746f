import type { Quirks } from '../../model/connection'

/** There is one shape under this path, so a refusal is final. */
export function adapt(): Quirks | null {
  return null
}
