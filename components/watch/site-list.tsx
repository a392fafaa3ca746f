import type { WatchedSite } from '../../utils/model/watch'

interface SiteListProps {
  readonly sites: readonly { readonly site: WatchedSite; readonly isAllowed: boolean }[]
  readonly onAllow: (site: WatchedSite) => void
  readonly onRemove: (site: WatchedSite) => void
}

/** The sites that are watched, those with them that the browser does not allow now. */
export function SiteList({ onAllow, onRemove, sites }: SiteListProps) {
  if (sites.length === 0) {
    return <p class="empty">No site is watched. Open a chat, then choose Watch this chat in the popup.</p>
  }
  return (
    <ul class="list" aria-label="Watched sites">
      {sites.map(({ isAllowed, site }) => (
        <li key={`${site.scheme}:${site.host}`} class="list-row">
          <span class="list-name">
            <strong>
              <bdi>{site.host}</bdi>
            </strong>
            {site.scheme === 'http' && <small>on this computer, without https</small>}
          </span>
          {!isAllowed && (
            <>
              <span class="chip">not allowed by your browser</span>
              <button
                type="button"
                class="button"
                aria-label={`Allow ${site.host}`}
                onClick={() => onAllow(site)}
              >
                Allow
              </button>
            </>
          )}
          <button
            type="button"
            class="button button-danger"
            aria-label={`Stop watching ${site.host}`}
            onClick={() => onRemove(site)}
          >
            Stop watching
          </button>
        </li>
      ))}
    </ul>
  )
}
