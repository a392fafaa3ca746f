import type { Answer } from '../person.ts'
import type { BrowserWindow, Menu, Privileged } from './privileged.ts'

/** Has the browser ask, and takes away the delay in which its buttons ignore clicks. Runs in chrome. */
export function setQuestions(asks: boolean): void {
  const { prefs } = (globalThis as unknown as Privileged).Services
  prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', asks)
  prefs.setIntPref('security.notification_enable_delay', 0)
}

/** Runs in chrome. */
export async function answerQuestion(answer: Answer): Promise<void> {
  const { Services } = globalThis as unknown as Privileged
  const window: BrowserWindow = Services.wm.getMostRecentWindow('navigator:browser')
  const { panel } = window.PopupNotifications
  const happens = (name: string) =>
    new Promise((resolve) => {
      panel.addEventListener(name, resolve, { once: true })
    })
  if (panel.state !== 'open') await happens('popupshown')
  const question = panel.firstElementChild as unknown as { button: Menu; secondaryButton: Menu }
  const hidden = happens('popuphidden')
  if (answer === 'allow') question.button.click()
  else question.secondaryButton.click()
  await hidden
}
