import { browser } from 'wxt/browser'

/** The frame of a tab that holds the selection, and the text; `null` where the tab cannot be read. */
export async function selectedFrame(tabId: number): Promise<{ frameId: number; text: string } | null> {
  try {
    const frames = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: readSelection,
    })
    const found = frames.map(({ frameId, result }) => ({
      frameId,
      ...(result as ReturnType<typeof readSelection>),
    }))
    const [best] = found.toSorted((a, b) => rank(b) - rank(a))
    return best === undefined ? null : { frameId: best.frameId, text: best.text }
  } catch {
    return null
  }
}

function rank({ text, focused }: { text: string; focused: boolean }): number {
  return (text === '' ? 0 : 2) + (focused ? 1 : 0)
}

/** Runs in the page: has to stand alone. */
function readSelection(): { text: string; focused: boolean } {
  const field = document.activeElement
  const isField =
    field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text')
  const inField = isField ? field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0) : ''
  return { text: inField === '' ? String(getSelection()) : inField, focused: document.hasFocus() }
}
