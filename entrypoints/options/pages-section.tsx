import { useEffect, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'

import { BudgetFields } from '../../components/watch/budget-fields'
import { SiteList } from '../../components/watch/site-list'
import { everySite, siteOf, sitePattern, type WatchedSite } from '../../utils/model/watch'
import { callBackground } from '../../utils/protocol/call-background'
import { changeSettings, type Settings } from '../../utils/storage/settings'

/** What stands in pages by itself once it is asked for: chips on the answers of watched sites, and a button beside a selection. */
export function PagesSection({
  settings: { connections, floatingButton, watch },
}: {
  readonly settings: Settings
}) {
  const [allowed, setAllowed] = useState<readonly string[]>([])
  const [isDenied, setIsDenied] = useState(false)
  const patterns = watch.sites.map(sitePattern)
  const look = () => void allowedOf(patterns).then(setAllowed)
  useEffect(() => {
    look()
    browser.permissions.onAdded.addListener(look)
    browser.permissions.onRemoved.addListener(look)
    return () => {
      browser.permissions.onAdded.removeListener(look)
      browser.permissions.onRemoved.removeListener(look)
    }
  }, [String(patterns)])
  const allow = async (site: WatchedSite) => {
    if (await request([sitePattern(site)])) await callBackground({ type: 'watch-start', site })
  }
  const setFloating = async (isOn: boolean) => {
    if (isOn) {
      const isAllowed = await request(everySite)
      setIsDenied(!isAllowed)
      if (isAllowed) await callBackground({ type: 'floating-set', isOn })
      return
    }
    // Leave that came with the button alone goes with it, and is asked for again where something else needs it.
    const endpoints = connections.flatMap(({ baseUrl }) => siteOf(baseUrl) ?? [])
    const needed = await allowedOf([...patterns, ...endpoints.map(sitePattern)])
    await callBackground({ type: 'floating-set', isOn })
    const left = await allowedOf(needed)
    const lost = needed.filter((pattern) => !left.includes(pattern))
    if (lost.length > 0) await request(lost)
  }
  return (
    <>
      <h3>Watched chats</h3>
      <p class="soft">
        Each new answer on these sites, and your message before it, goes to the model in use: it is checked
        sentence by sentence, and gets a chip with its weakest one. Of the answers that were there before,
        only the last two are checked without a click.
      </p>
      <SiteList
        sites={watch.sites.map((site) => ({ site, isAllowed: allowed.includes(sitePattern(site)) }))}
        onAllow={(site) => void allow(site)}
        onRemove={(site) => void callBackground({ type: 'watch-stop', site })}
      />
      <BudgetFields
        budget={watch}
        onBudget={(budget) =>
          void changeSettings((before) => ({ ...before, watch: { ...before.watch, ...budget } }))
        }
      />
      <h3>Selections</h3>
      <label class="choice">
        <input
          type="checkbox"
          checked={floatingButton}
          onChange={({ currentTarget }) => {
            const { checked } = currentTarget
            // It shows what is, not what is asked for: the browser may say no.
            currentTarget.checked = floatingButton
            void setFloating(checked)
          }}
        />
        <span>
          Show a button beside a selection
          <small>
            For this the browser asks whether Surelight may read all sites. Nothing is sent before the button
            is pressed.
          </small>
        </span>
      </label>
      <output>{isDenied ? 'Your browser did not allow it, so the button stays off.' : ''}</output>
    </>
  )
}

async function allowedOf(patterns: readonly string[]): Promise<string[]> {
  const each = await Promise.all(
    patterns.map((pattern) => browser.permissions.contains({ origins: [pattern] })),
  )
  return patterns.filter((_, index) => each[index])
}

/** The browser wants to see the click that asks. */
async function request(origins: readonly string[]): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: [...origins] })
  } catch {
    return false
  }
}
