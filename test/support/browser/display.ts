import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

/** A screen for browsers that need one, with a small window manager. */
export interface Display {
  readonly name: string
  readonly stop: () => Promise<void>
}

/** A screen of its own under Xvfb, on whichever number is free. */
export async function startDisplay(): Promise<Display> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const pipe = server.stdio[3]
  if (pipe === null || pipe === undefined) throw new Error('Xvfb has no pipe to say its display on.')
  const [number] = (await Promise.race([once(pipe, 'data'), failed(server, 'Xvfb')])) as [Buffer]
  const name = `:${number.toString().trim()}`
  // Without a window manager a browser's window has no focus, and menus take no keys.
  const manager = spawn('openbox', ['--startup', 'echo ready'], {
    env: { ...process.env, DISPLAY: name },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  await Promise.race([once(manager.stdout, 'data'), failed(manager, 'openbox')])
  return {
    name,
    stop: async () => {
      for (const child of [manager, server]) await stopped(child)
    },
  }
}

async function failed(child: ChildProcess, name: string): Promise<never> {
  const [code] = (await once(child, 'exit')) as [number | null]
  throw new Error(`${name} ended with ${code}.`)
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill()
  await once(child, 'exit')
}
