import { render } from 'preact'
import { browser } from 'wxt/browser'

import { FloatingButtons } from '../../components/watch/floating-buttons'
import type { FloatingMessage, ScriptEnd } from '../../utils/protocol/watch-messages'
import { clearSpot } from './clear-spot'
import { floatingHost, showHost } from './floating-host'
import { followSelection } from './follow-selection'
import { selectedLines } from './selected-lines'

/** Lets a button stand beside what is selected, a moment after. Nothing is read out of the page, nor sent, before a press. */
export function startFloating(signal: AbortSignal, onEnd: () => void): void {
  let shown: AbortController | null = null
  const hide = () => {
    shown?.abort()
    shown = null
  }
  const show = () => {
    hide()
    const selected = selectedLines(document)
    if (selected === null || browser.runtime?.id === undefined) return
    const lifetime = new AbortController()
    const { moveTo, root, size } = showHost(AbortSignal.any([signal, lifetime.signal]))
    shown = lifetime
    const press = (card: FloatingMessage['card']) => {
      hide()
      void browser.runtime
        .sendMessage({ type: 'floating-press', card } satisfies FloatingMessage)
        .catch(onEnd)
    }
    render(<FloatingButtons onClassify={() => press('classify')} onCheck={() => press('check')} />, root)
    const view = { width: document.documentElement.clientWidth, height: innerHeight }
    const spot = clearSpot(selected.lines, size(), view, selected.isRightToLeft)
    if (spot === null) hide()
    else moveTo(spot.left, spot.top)
  }
  const isOwn = ({ target }: Event) => target instanceof Element && target.localName === floatingHost
  followSelection(document, isOwn, signal, { onRest: show, onLeave: hide })
  const hear = ({ type }: ScriptEnd) => {
    if (type === 'floating-end') onEnd()
  }
  browser.runtime.onMessage.addListener(hear)
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(hear), { once: true })
}
