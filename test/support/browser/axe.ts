import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import type { Page } from 'puppeteer-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe-core finds in a page as it stands: a line for each violation. */
export async function axeViolations(page: Page, without: readonly string[] = []): Promise<string[]> {
  await page.evaluate(source)
  return page.evaluate(async (rules) => {
    interface Axe {
      run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
    }
    const { axe } = globalThis as unknown as { axe: Axe }
    const { violations } = await axe.run({
      rules: Object.fromEntries(rules.map((id) => [id, { enabled: false }])),
    })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
  }, without)
}
