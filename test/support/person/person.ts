import type { Page } from 'puppeteer-core'

import type { Launched } from '../browser/launch.ts'
import { personInChromium } from './chromium/person.ts'
import { personInFirefox } from './firefox/person.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

export type Answer = 'allow' | 'deny'

/** What only a person can do: each act brings the browser's own leave with it, such as that for the page's tab. */
export interface Person {
  /** Right-clicks at a point of the page, and chooses an entry below the extension's own: its place, and that in its own menu. */
  readonly chooseFromMenu: (page: Page, at: Point, path: readonly number[]) => Promise<void>
  /** Presses the keys that the browser gave to a command. */
  readonly pressCommand: (page: Page, name: string) => Promise<void>
  /** Opens the popup on a page, as a click on the icon in the toolbar does, and presses the button in it with this selector. */
  readonly pressInPopup: (page: Page, selector: string) => Promise<void>
  /** Answers the question for a host that an action leads to. */
  readonly answerQuestion: (page: Page, answer: Answer, ask: () => Promise<unknown>) => Promise<void>
  /** What the browser does to a background that idles. */
  readonly stopBackground: () => Promise<void>
}

/** Chromium takes such acts by the keys and the mouse of a display only; Firefox from its own scripts, with no window too. */
export function personIn(launched: Launched, display: string | null): Person {
  if (launched.name === 'firefox') return personInFirefox(launched)
  if (display === null) throw new Error('In Chromium a person needs a display.')
  return personInChromium(launched, display)
}
