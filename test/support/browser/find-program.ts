import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'chrome',
    'microsoft-edge',
    'msedge',
  ],
  firefox: ['firefox-esr', 'firefox'],
}

const usual = {
  chromium: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
    String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
  ],
  firefox: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    String.raw`C:\Program Files\Mozilla Firefox\firefox.exe`,
  ],
}

export type BrowserName = keyof typeof names

/** An installed browser of a kind: the one named by CHROME_PATH or FIREFOX_PATH, else on the PATH, else where it usually is. */
export function findBrowser(kind: BrowserName): string | null {
  const given = process.env[kind === 'chromium' ? 'CHROME_PATH' : 'FIREFOX_PATH']
  return (
    [given, ...names[kind].map(onPath), ...usual[kind]].find((path) => path != null && isProgram(path)) ??
    null
  )
}

/** Where a program is on the PATH. */
export function onPath(name: string): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.map((folder) => join(folder, name)).find(isProgram) ?? null
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
