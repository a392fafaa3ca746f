import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where downloads live: outside the tree, and kept from run to run. */
export function cacheFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const own = environment['SURELIGHT_CACHE']
  if (own) return own
  return join(environment['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'surelight')
}
