import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Page } from 'puppeteer-core'

import type { BrowserName } from '../browser/find-program.ts'
import { launch, type Launched } from '../browser/launch.ts'
import { poll } from '../browser/poll.ts'
import { serveOnLoopback } from '../servers/loopback.ts'
import { buildPaint } from './build-paint.ts'

/** A page that the painter is in. */
export interface PaintedPage {
  readonly page: Page
  /** Calls a function in the extension's own world of the page; what it uses has to be within it. */
  readonly run: <A extends readonly unknown[], R>(
    work: (...given: A) => R | Promise<R>,
    ...given: A
  ) => Promise<R>
  readonly close: () => Promise<void>
}

export interface PaintScene {
  readonly launched: Launched
  /** Opens a page with a body, with the rules for a light or dark ground, or none. */
  readonly open: (body: string, options?: OpenOptions) => Promise<PaintedPage>
  readonly stop: () => Promise<void>
}

export interface OpenOptions {
  readonly styles?: 'light' | 'dark' | 'none'
  readonly headers?: Readonly<Record<string, string>>
}

const rulesIn = (file: string) => readFileSync(join(process.cwd(), 'components/look', file), 'utf8')
const rules = { light: rulesIn('paint.css'), dark: rulesIn('paint-dark.css') }

/** A browser with the painter in an extension of its own, and a server for any page. */
export async function startPaintScene(name: BrowserName): Promise<PaintScene> {
  const extension = await buildPaint()
  const pages = new Map<
    string,
    { readonly body: string; readonly headers: Readonly<Record<string, string>> }
  >()
  const server = await serveOnLoopback((request, response) => {
    const found = pages.get(request.url ?? '')
    if (found === undefined) return void response.writeHead(404).end()
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...found.headers })
    response.end(`<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>${found.body}`)
  })
  const launched = await launch(name, { extension: extension.folder })
  const control = await launched.openExtensionPage('control.html')
  await poll('the control page', async () => (await control.$('main')) !== null)
  const tabOf = (url: string) => poll('the tab', () => call<number | null>(control, findTab, url))
  return {
    launched,
    open: async (body, { styles = 'light', headers = {} } = {}) => {
      const path = `/${pages.size}`
      pages.set(path, { body, headers })
      const page = await launched.browser.newPage()
      await page.goto(`${server.origin}${path}`)
      await page.bringToFront()
      const tabId = await tabOf(`${server.origin}${path}`)
      await call(control, prepare, tabId, styles === 'none' ? null : rules[styles])
      return {
        page,
        run: (work, ...given) => runIn(control, tabId, work, given),
        close: () => page.close(),
      }
    },
    stop: async () => {
      await launched.close()
      await server.stop()
      extension.remove()
    },
  }
}

async function findTab(url: string): Promise<number | null> {
  const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome
  const tabs = await api.tabs.query({})
  return tabs.find((tab) => tab.url === url)?.id ?? null
}

/**
 * As rules of the author with weight, since Chromium paints no grounds by a user's, and as the user's without, since Firefox
 * carries an author's into no shadow root (November 2026).
 */
async function prepare(tabId: number, css: string | null): Promise<void> {
  interface Api {
    scripting: {
      insertCSS: (css: object) => Promise<void>
      executeScript: (script: object) => Promise<unknown>
    }
  }
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api }
  const { scripting } = browser ?? chrome
  const target = { tabId }
  if (css !== null) {
    await scripting.insertCSS({ target, css })
    await scripting.insertCSS({ target, css: css.replaceAll(' !important', ''), origin: 'USER' })
  }
  await scripting.executeScript({ target, files: ['paint.js'] })
}

async function call<R>(
  control: Page,
  work: (...given: never[]) => unknown,
  ...given: readonly unknown[]
): Promise<R> {
  return (await control.evaluate(work as unknown as (...given: unknown[]) => unknown, ...given)) as R
}

/** The function's source goes into the extension's page, which sends it on. */
async function runIn<R>(
  control: Page,
  tabId: number,
  work: { readonly toString: () => string },
  given: readonly unknown[],
): Promise<R> {
  const [found] = (await control.evaluate(
    `(globalThis.browser ?? chrome).scripting.executeScript({
      target: { tabId: ${tabId} }, func: ${work.toString()}, args: ${JSON.stringify(given)} })
      .then((results) => results.map(({ result, error }) => ({ result, error: error && String(error.message ?? error) })))`,
  )) as { result?: R; error?: string }[]
  if (found?.error !== undefined && found.error !== null) throw new Error(found.error)
  return found?.result as R
}
