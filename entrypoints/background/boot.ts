import { browser } from 'wxt/browser'

import { failure } from '../../utils/jobs/failures'
import { interruptOrphans } from '../../utils/storage/runs'

/** This start of the background. Runs of another start that never ended were interrupted. */
export const bootId = crypto.randomUUID()

let ready: Promise<void> | null = null

export function boot(): Promise<void> {
  ready ??= start()
  return ready
}

async function start(): Promise<void> {
  // Firefox has no access levels; there the settings hold nothing secret either.
  const local = browser.storage.local as { setAccessLevel?: (level: object) => Promise<void> }
  await local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })
  await interruptOrphans(bootId, failure('interrupted'), Date.now())
}
