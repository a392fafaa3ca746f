import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

import type { Point } from '../person.ts'

/** The keyboard and mouse of a display. */
export interface Input {
  readonly press: (...keys: string[]) => Promise<void>
  readonly move: (to: Point) => Promise<void>
  readonly rightClick: () => Promise<void>
  readonly windows: () => Promise<string[]>
}

const run = promisify(execFile)

export function inputOf(display: string): Input {
  const env = { ...process.env, DISPLAY: display }
  const xdotool = (...args: string[]) => run('xdotool', args, { env })
  return {
    press: async (...keys) => void (await xdotool('key', ...keys)),
    move: async ({ x, y }) => void (await xdotool('mousemove', String(Math.round(x)), String(Math.round(y)))),
    rightClick: async () => void (await xdotool('click', '3')),
    windows: async () => (await xdotool('search', '--onlyvisible', '')).stdout.split('\n').filter(Boolean),
  }
}
