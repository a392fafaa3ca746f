import { shadowRootsIn } from '../../utils/page/find/query-deep'

interface FollowLayout {
  readonly elements: readonly Element[]
  /** The card's own element; that it is placed changes nothing of the page. */
  readonly host: Element
  readonly view: Window
  readonly signal: AbortSignal
  /** Called once a frame, after whatever may have moved things. */
  readonly onFrame: () => void
  /** Called when the page's content has changed, before the frame. */
  readonly onChange: () => void
  /** Called when the page has been still for a moment after it changed. */
  readonly onStill: () => void
}

/** Milliseconds. */
const moment = 250

/** So many times as long as the last look took there is none. */
const rests = 10

/** A page that never is still is looked at all the same. Milliseconds. */
const longest = 2000

/**
 * Follows what moves parts of a page: scrolling anywhere, sizes, transitions, and changes of its content.
 *
 * @returns asks for one more frame
 */
export function followLayout({
  elements,
  host,
  onChange,
  onFrame,
  onStill,
  signal,
  view,
}: FollowLayout): () => void {
  const { document } = view
  let frame = 0
  let timer = 0
  let since = 0
  let next = 0
  const schedule = () => {
    if (frame !== 0 || signal.aborted) return
    frame = view.requestAnimationFrame(() => {
      frame = 0
      onFrame()
    })
  }
  const still = () => {
    timer = 0
    const begun = view.performance.now()
    onStill()
    const ended = view.performance.now()
    next = ended + (ended - begun) * rests
    schedule()
  }
  const changed = (records: readonly MutationRecord[]) => {
    if (records.every(({ target }) => target === host)) return
    onChange()
    schedule()
    const now = view.performance.now()
    if (timer === 0) since = now
    view.clearTimeout(timer)
    timer = view.setTimeout(still, Math.max(next - now, now - since > longest ? 0 : moment))
  }
  const roots = new Set<Node>([
    document,
    ...elements.flatMap((element) => [element.getRootNode(), ...shadowRootsIn(element)]),
  ])
  const mutations = new MutationObserver(changed)
  const sizes = new ResizeObserver(schedule)
  const options = { capture: true, passive: true, signal }
  for (const root of roots) {
    for (const type of ['scroll', 'load', 'transitionend', 'animationend', 'toggle']) {
      root.addEventListener(type, schedule, options)
    }
    mutations.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['class', 'style', 'hidden', 'open', 'dir'],
    })
  }
  view.addEventListener('resize', schedule, { signal })
  view.visualViewport?.addEventListener('resize', schedule, { signal })
  for (const element of [document.documentElement, ...elements]) sizes.observe(element)
  signal.addEventListener(
    'abort',
    () => {
      mutations.disconnect()
      sizes.disconnect()
      view.cancelAnimationFrame(frame)
      view.clearTimeout(timer)
    },
    { once: true },
  )
  schedule()
  return schedule
}
