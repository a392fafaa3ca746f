import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/**
 * Fills a folder next to its final place and moves it there in one step: whoever sees the folder sees all of it, and
 * of several processes that start together one wins and the others use its work.
 */
export async function makeOnce(folder: string, fill: (temporary: string) => Promise<void>): Promise<void> {
  if (existsSync(folder)) return
  await mkdir(dirname(folder), { recursive: true })
  const temporary = join(dirname(folder), `.partial-${randomUUID()}`)
  try {
    await mkdir(temporary)
    await fill(temporary)
    await rename(temporary, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}
