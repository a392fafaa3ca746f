import { browser } from 'wxt/browser'

/** Firefox stops a background page, and this frame in it, after 30 s without an event (checked November 2026). */
const beat = 15_000

let timer: ReturnType<typeof setInterval> | undefined

/** In Firefox, keeps the background page while a model is downloaded or answers. Chrome's offscreen document stays by itself. */
export function stayAwake(wanted: boolean): void {
  if (!import.meta.env.FIREFOX) return
  if (!wanted) {
    clearInterval(timer)
    timer = undefined
  } else timer ??= setInterval(() => void browser.runtime.sendMessage({ type: 'engine-busy' }), beat)
}
