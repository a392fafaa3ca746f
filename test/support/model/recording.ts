import { createHash } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

export interface RecordedAnswer {
  readonly path: string
  /** Of the normalised request; what a replay looks for. */
  readonly hash: string
  readonly request: unknown
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** The whole body as text, whether JSON or server-sent events. */
  readonly body: string
}

export interface Recording {
  readonly recordedAt: string
  readonly server: string
  readonly model: string
  readonly answers: readonly RecordedAnswer[]
}

export function recordingFile(name: string): string {
  return fileURLToPath(new URL(`../recording/${name}.json`, import.meta.url))
}

export async function readRecording(file: string): Promise<Recording> {
  return JSON.parse(await readFile(file, 'utf8')) as Recording
}

/** In one step, so that a reader never sees half a file. */
export async function writeRecording(file: string, recording: Recording): Promise<void> {
  const temporary = `${file}.${process.pid}.partial`
  await writeFile(temporary, `${JSON.stringify(recording, null, 1)}\n`)
  await rename(temporary, file)
}

/** The same for two requests that differ only in the order of keys or in the model's name. */
export function requestHash(path: string, request: unknown): string {
  const fields = typeof request === 'object' && request !== null ? { ...request, model: undefined } : request
  return createHash('sha256')
    .update(`${path}\n${JSON.stringify(sorted(fields))}`)
    .digest('hex')
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}
