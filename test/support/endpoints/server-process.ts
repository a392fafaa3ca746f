import { spawn } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'

export interface ServerProcess {
  readonly python: string
  /** The module, and the words that it wants before its flags. */
  readonly module: readonly [name: string, ...words: string[]]
  /** With their leading dashes; `null` for a flag without a value. */
  readonly flags: Readonly<Record<string, string | number | null>>
  readonly environment?: Readonly<Record<string, string>>
  /** Answers with success once the server is ready. */
  readonly readyUrl: string
}

/** Loading torch alone takes a minute where the disk is slow. */
const patience = 300_000
const grace = 15_000

/** No server of ours asks a hub for anything, or tells anyone that it runs. */
const offline = {
  HF_HUB_OFFLINE: '1',
  HF_HUB_DISABLE_TELEMETRY: '1',
  DO_NOT_TRACK: '1',
  VLLM_NO_USAGE_STATS: '1',
  PYTHONUNBUFFERED: '1',
}

/** Starts a server with all of its own processes as one group, and waits until it answers. @returns what stops it */
export async function startServerProcess(server: ServerProcess): Promise<() => Promise<void>> {
  const { python, module, flags, environment = {}, readyUrl } = server
  const given = Object.entries(flags).flatMap(([name, value]) =>
    value === null ? [name] : [name, String(value)],
  )
  const child = spawn(python, ['-m', ...module, ...given], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...offline, ...environment },
  })
  let log = ''
  const keep = (text: string) => (log = (log + text).slice(-4000))
  child.stdout.setEncoding('utf8').on('data', keep)
  child.stderr.setEncoding('utf8').on('data', keep)
  const exited = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const signal = (name: NodeJS.Signals) => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, name)
    } catch {
      // The group is gone already.
    }
  }
  const killAtExit = () => signal('SIGKILL')
  process.once('exit', killAtExit)
  const stop = async () => {
    signal('SIGTERM')
    const kept = new AbortController()
    await Promise.race([exited, delay(grace, undefined, { signal: kept.signal }).catch(() => undefined)])
    kept.abort()
    signal('SIGKILL')
    await exited
    process.off('exit', killAtExit)
  }
  const end = performance.now() + patience
  while (performance.now() < end && child.exitCode === null) {
    if (await isReady(readyUrl)) return stop
    await delay(500)
  }
  await stop()
  throw new Error(`The server did not start. ${lastWords(log)}`)
}

async function isReady(url: string): Promise<boolean> {
  try {
    const { ok } = await fetch(url, { signal: AbortSignal.timeout(5_000) })
    return ok
  } catch {
    return false
  }
}

function lastWords(log: string): string {
  const lines = log.trim().split('\n')
  return (lines.findLast((line) => /^\w*(Error|Exception)\b/.test(line)) ?? lines.slice(-2).join(' ')).slice(
    0,
    300,
  )
}
