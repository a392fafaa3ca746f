import type { Launched } from '../../browser/launch.ts'
import { commandKeys } from '../command-keys.ts'
import type { Person } from '../person.ts'
import { within } from '../within.ts'
import { answerQuestion, setQuestions } from './answer-question.ts'
import { chooseFromMenu } from './choose-from-menu.ts'
import { inChrome } from './in-chrome.ts'
import { pressInPopup } from './press-in-popup.ts'
import { pressKeys } from './press-keys.ts'
import type { Privileged } from './privileged.ts'

export function personInFirefox(launched: Launched): Person {
  const { browser, extensionId: uuid } = launched
  return {
    chooseFromMenu: async (page, { x, y }, path) => {
      await page.bringToFront()
      await page.mouse.click(x, y, { button: 'right' })
      await within('the context menu', inChrome(browser, chooseFromMenu, uuid, path))
    },
    pressCommand: async (page, name) => {
      const keys = await commandKeys(launched, name)
      await page.bringToFront()
      await inChrome(browser, pressKeys, keys)
    },
    pressInPopup: (page, selector) => pressInPopup(launched, page, selector),
    answerQuestion: async (page, answer, ask) => {
      await inChrome(browser, setQuestions, true)
      await page.bringToFront()
      await ask()
      await within('the question', inChrome(browser, answerQuestion, answer))
      await inChrome(browser, setQuestions, false)
    },
    stopBackground: () => inChrome(browser, stopBackground, uuid),
  }
}

async function stopBackground(uuid: string): Promise<void> {
  const { WebExtensionPolicy } = globalThis as unknown as Privileged
  await WebExtensionPolicy.getByHostname(uuid).extension.terminateBackground({ ignoreDevToolsAttached: true })
}
