import type { Launched } from '../../browser/launch.ts'
import { poll } from '../../browser/poll.ts'
import { commandKeys } from '../command-keys.ts'
import type { Person } from '../person.ts'
import { answerQuestion } from './answer-question.ts'
import { chooseFromMenu } from './choose-from-menu.ts'
import { inputOf } from './input.ts'
import { pressInPopup } from './press-in-popup.ts'

export function personInChromium(launched: Launched, display: string): Person {
  const input = inputOf(display)
  const workers = () =>
    launched.browser
      .targets()
      .filter((each) => each.type() === 'service_worker' && each.url().startsWith(launched.extensionOrigin))
  return {
    chooseFromMenu: (page, at, path) => chooseFromMenu(input, page, at, path),
    pressCommand: async (page, name) => {
      const keys = await commandKeys(launched, name)
      await page.bringToFront()
      await poll('the focus of the page', () => page.evaluate(() => document.hasFocus()))
      await input.press(keys.toLowerCase())
    },
    pressInPopup: (page, selector) => pressInPopup(launched, input, page, selector),
    answerQuestion: (page, answer, ask) => answerQuestion(input, page, answer, ask),
    stopBackground: async () => {
      for (const each of workers()) await (await each.worker())?.close()
      await poll('the end of the background', async () => workers().length === 0)
    },
  }
}
