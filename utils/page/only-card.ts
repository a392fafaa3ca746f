const key = Symbol.for('surelight-card')

/**
 * The lifetime of the one card that a frame may have: the one before it ends. Kept where only the extension's own scripts
 * see it.
 */
export function onlyCard(scope: object = globalThis): AbortController {
  const holder = scope as { [key]?: AbortController }
  holder[key]?.abort()
  const lifetime = new AbortController()
  // A page that is left may be kept to go back to, and its ports with it.
  addEventListener('pagehide', () => lifetime.abort(), { signal: lifetime.signal })
  holder[key] = lifetime
  return lifetime
}
