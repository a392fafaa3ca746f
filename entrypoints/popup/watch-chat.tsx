import { useEffect, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'

import { WatchButton } from '../../components/watch/watch-button'
import { isSameSite, siteOf, sitePattern, type WatchedSite } from '../../utils/model/watch'
import { callBackground } from '../../utils/protocol/call-background'

import '../../components/look/watch.css'

interface WatchChatProps {
  readonly sites: readonly WatchedSite[]
}

interface Under {
  readonly site: WatchedSite
  readonly isPrivate: boolean
  readonly isAllowed: boolean
}

/** Turns the watch of the site in the tab below on and off; nothing where that is no site that can be watched. */
export function WatchChat({ sites }: WatchChatProps) {
  const [under, setUnder] = useState<Under | null>(null)
  useEffect(() => {
    void siteUnder().then(setUnder)
  }, [sites])
  if (under === null) return null
  const { isAllowed, isPrivate, site } = under
  const isWatched = isAllowed && sites.some((each) => isSameSite(each, site))
  // Nothing from a private window is stored, the name of a site neither.
  if (isPrivate && !isWatched) return null
  const start = async () => {
    // Told first, and not waited for: the browser's question may close this popup, and it wants to see the click that asks.
    void callBackground({ type: 'watch-start', site })
    const allowed = await browser.permissions.request({ origins: [sitePattern(site)] }).catch(() => false)
    await callBackground({ type: allowed ? 'watch-start' : 'watch-stop', site })
  }
  return (
    <div class="popup-watch">
      <WatchButton
        host={site.host}
        isWatched={isWatched}
        onStart={() => void start()}
        onStop={() => void callBackground({ type: 'watch-stop', site })}
      />
    </div>
  )
}

/** The popup opened in a tab of its own is told which tab it is for. */
async function siteUnder(): Promise<Under | null> {
  const given = new URLSearchParams(location.search).get('tab')
  const [tab] =
    given === null
      ? await browser.tabs.query({ active: true, currentWindow: true })
      : [await browser.tabs.get(Number(given))]
  const site = siteOf(tab?.url ?? '')
  if (tab === undefined || site === null) return null
  const isAllowed = await browser.permissions.contains({ origins: [sitePattern(site)] })
  return { site, isPrivate: tab.incognito, isAllowed }
}
