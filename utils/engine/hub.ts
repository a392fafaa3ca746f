import type { ModelOrigin } from '../model/stored-model'
import { fetchJson } from '../transport/fetch-json'
import { Problem } from '../transport/problem'
import type { Fetch } from '../transport/send'

type HubOrigin = Extract<ModelOrigin, { type: 'hub' }>

/** Where the hub serves a file. */
export function hubAddress(hub: string, { file, repository, revision }: HubOrigin): string {
  return `${hub}/${repository}/resolve/${revision}/${encodeURIComponent(file)}`
}

export interface HubFile {
  readonly size: number
  /** The SHA-256 in hexadecimal, as the hub's large file storage names its objects. */
  readonly sha256: string
}

/**
 * What the hub says of a file: `GET /api/models/{repository}/tree/{revision}`.
 *
 * @throws Problem
 * @see https://huggingface.co/docs/huggingface.js/hub/interfaces/LfsPathInfo
 */
export async function hubFile(
  hub: string,
  { file, repository, revision }: HubOrigin,
  signal: AbortSignal,
  fetch?: Fetch,
): Promise<HubFile> {
  const list = await fetchJson(`${hub}/api/models/${repository}/tree/${revision}`, signal, fetch)
  const entry = (Array.isArray(list) ? list : [])
    .map((each: unknown) => each as { path?: unknown; size?: unknown; lfs?: { oid?: unknown } } | null)
    .find((each) => each?.path === file)
  const oid = entry?.lfs?.oid
  if (typeof oid !== 'string' || !/^[0-9a-f]{64}$/.test(oid) || typeof entry?.size !== 'number') {
    throw new Problem('malformed', `The hub does not list ${file} in ${repository}.`)
  }
  return { size: entry.size, sha256: oid }
}
