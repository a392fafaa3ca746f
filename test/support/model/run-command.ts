import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** Runs a command to its end and returns what it printed; a failure says which step it was and what it said. */
export async function runCommand(step: string, command: string, args: readonly string[]): Promise<string> {
  try {
    const { stdout } = await execute(command, [...args], { timeout: 600_000, maxBuffer: 16 * 2 ** 20 })
    return stdout
  } catch (error) {
    throw new Error(`${step} failed: ${lastLines(error)}`, { cause: error })
  }
}

function lastLines(error: unknown): string {
  const { stderr, message } = error as { stderr?: string; message: string }
  return (stderr?.trim() || message).split('\n').slice(-3).join(' ')
}
