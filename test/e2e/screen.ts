import { afterAll, beforeAll } from 'vitest'

import { type Display, startDisplay } from '../support/browser/display.ts'

/** A screen for this test file alone: two browsers on one take the focus from each other. */
let display: Display | null = null

beforeAll(async () => {
  if (process.platform === 'linux') display = await startDisplay()
})
afterAll(() => display?.stop())

/** The screen's name for `launch`; nothing where a browser can have its own. */
export const onScreen = (): { readonly display?: string } =>
  display === null ? {} : { display: display.name }
