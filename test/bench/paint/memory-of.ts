import { readdirSync, readFileSync } from 'node:fs'

/**
 * Bytes that a process and all those below it have to themselves. What a page may ask for itself (November 2026) knows
 * nothing of an extension's world in it, and Firefox has no such question. `null` where the system has no `/proc`.
 */
export function memoryOf(pid: number | undefined): number | null {
  if (process.platform !== 'linux' || pid === undefined) return null
  const family = new Set([pid])
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ id: Number(name), parent: Number(read(name, 'status').match(/PPid:\s+(\d+)/)?.[1]) }))
    .toSorted((a, b) => a.id - b.id)
  for (let size = 0; size < family.size;) {
    size = family.size
    for (const { id, parent } of parents) if (family.has(parent)) family.add(id)
  }
  const kibibytes = [...family].map((id) =>
    Number(read(String(id), 'smaps_rollup').match(/Private_Dirty:\s+(\d+)/)?.[1] ?? 0),
  )
  return kibibytes.reduce((sum, each) => sum + each, 0) * 1024
}

/** Empty for a process that ended in between. */
function read(process: string, file: string): string {
  try {
    return readFileSync(`/proc/${process}/${file}`, 'utf8')
  } catch {
    return ''
  }
}
