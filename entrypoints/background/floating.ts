import * as v from 'valibot'
import { browser, type Browser } from 'wxt/browser'

import { everySite } from '../../utils/model/watch'
import { floatingMessage } from '../../utils/protocol/watch-messages'
import { changeSettings, settings } from '../../utils/storage/settings'
import { openCard } from './open-card'
import { placeOf } from './watch-page'
import { endScripts, injectNow, register } from './watch-register'
import { keptPatterns } from './watch-sites'

/**
 * Lets a button stand beside what is selected on every page, where the browser allows them all, or on none.
 *
 * @returns whether it does now
 */
export async function setFloating(isOn: boolean): Promise<boolean> {
  if (isOn) {
    if (!(await isAllowedEverywhere())) return false
    await register('floating', everySite)
    await injectNow('floating', everySite)
    await changeSettings((before) => ({ ...before, floatingButton: true }))
    return true
  }
  const after = await changeSettings((before) => ({ ...before, floatingButton: false }))
  await register('floating', [])
  await endScripts({ type: 'floating-end' })
  const kept = keptPatterns(after)
  await browser.permissions.remove({ origins: everySite.filter((pattern) => !kept.includes(pattern)) })
  return false
}

/** What a person has taken back in the browser's own settings is off. */
export async function floatingForbidden(): Promise<void> {
  const { floatingButton } = await settings.getValue()
  if (floatingButton && !(await isAllowedEverywhere())) await setFloating(false)
}

/** Registers the script anew, and puts it into open pages whose script an update of the extension has cut off. */
export async function restoreFloating(): Promise<void> {
  const { floatingButton } = await settings.getValue()
  await register('floating', floatingButton ? everySite : [])
  if (floatingButton) await injectNow('floating', everySite)
}

/** Opens the card that a person's press on the button asks for. */
export async function answerFloating(raw: unknown, sender: Browser.runtime.MessageSender): Promise<void> {
  const { success, output } = v.safeParse(floatingMessage, raw)
  const place = placeOf(sender)
  if (!success || place === null || sender.id !== browser.runtime.id) return
  if (!(await settings.getValue()).floatingButton) return
  const { frameId, tabId } = place
  const isPrivate = sender.tab?.incognito === true
  await openCard(output.card === 'check' ? 'check' : 'overlay', {
    tabId,
    frameId,
    labelSetId: null,
    text: '',
    isPrivate,
  })
}

function isAllowedEverywhere(): Promise<boolean> {
  return browser.permissions.contains({ origins: [...everySite] })
}
