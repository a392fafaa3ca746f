/**
 * Runs in the extension's page: watches a tab's page for a card that is done, and sends the message of a click. The
 * watcher is in the page before the click, in the extension's own world, which alone can see into the card.
 */
export async function classifyAndWatch(
  tabId: number,
): Promise<{ readonly sent: number; readonly painted: number }> {
  const target = { tabId }
  await chrome.scripting.executeScript({ target, func: watch })
  const sent = performance.timeOrigin + performance.now()
  await chrome.runtime.sendMessage({ type: 'selection-classify', tabId, labelSetId: null })
  const [found] = await chrome.scripting.executeScript({ target, func: seen })
  const painted = found?.result
  if (typeof painted !== 'number') throw new Error('no card')
  return { sent, painted }

  function watch(): void {
    const whenDone = async () => {
      const host = await first(document, () => document.querySelector<HTMLElement>('surelight-overlay'))
      const root = await first(host, () => chrome.dom.openOrClosedShadowRoot(host))
      await first(root, () => root.querySelector('[data-state="done"]'))
      return afterFrame()
    }
    Object.assign(globalThis, { benchSeen: whenDone() })

    function first<T>(place: Node, find: () => T | null): Promise<T> {
      return new Promise((resolve) => {
        const look = () => {
          const found = find()
          if (found === null) return false
          resolve(found)
          return true
        }
        if (look()) return
        const changes = new MutationObserver(() => {
          if (look()) changes.disconnect()
        })
        changes.observe(place, { subtree: true, childList: true, attributeFilter: ['data-state'] })
      })
    }

    /** A message that is posted in a frame's callback comes after the frame was painted. */
    function afterFrame(): Promise<number> {
      return new Promise((resolve) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.addEventListener('message', () => resolve(performance.timeOrigin + performance.now()))
          port1.start()
          port2.postMessage(null)
        })
      })
    }
  }

  function seen(): unknown {
    return (globalThis as { benchSeen?: unknown }).benchSeen
  }
}
