import type { Browser } from 'puppeteer-core'

interface Evaluated {
  readonly result?: { readonly value?: string }
  readonly exceptionDetails?: { readonly text: string }
}

interface Tree {
  readonly contexts: readonly { readonly context: string }[]
}

/** Runs a function in the window of Firefox itself, which `--remote-allow-system-access` opens to BiDi. */
export async function inChrome<A extends unknown[], R>(
  browser: Browser,
  run: (...given: A) => R | Promise<R>,
  ...given: A
): Promise<R> {
  const { connection } = browser as unknown as {
    connection: { send<T>(method: string, parameters: object): Promise<{ result: T }> }
  }
  const tree = await connection.send<Tree>('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 })
  const { result } = await connection.send<Evaluated>('script.evaluate', {
    expression: `(async () => JSON.stringify(await (${String(run)})(...${JSON.stringify(given)})))()`,
    target: { context: tree.result.contexts[0]?.context },
    awaitPromise: true,
  })
  if (result.exceptionDetails !== undefined) throw new Error(result.exceptionDetails.text)
  const json = result.result?.value
  return (json === undefined ? undefined : JSON.parse(json)) as R
}
