import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { createInterface } from 'node:readline'

const patience = 60_000

/** The origin that the server prints once it listens with its model loaded; its log goes nowhere but into a failure. */
export async function readyOrigin(child: ChildProcessWithoutNullStreams): Promise<string> {
  let log = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log = (log + text).slice(-2000)
  })
  const lines = createInterface({ input: child.stdout })
  const timer = setTimeout(() => child.kill('SIGKILL'), patience)
  try {
    for await (const line of lines) {
      const origin = originIn(line)
      if (origin !== undefined) return origin
    }
  } finally {
    clearTimeout(timer)
    // Read on, so that nothing the server prints later can fill its pipe.
    child.stdout.resume()
  }
  throw new Error(`The model server did not start. ${log.trim().split('\n').slice(-3).join(' ')}`)
}

function originIn(line: string): string | undefined {
  if (!line.startsWith('{')) return undefined
  const { origin } = JSON.parse(line) as { origin?: unknown }
  return typeof origin === 'string' ? origin : undefined
}
