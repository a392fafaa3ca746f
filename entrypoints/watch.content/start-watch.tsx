import { render } from 'preact'
import { browser } from 'wxt/browser'

import { isSameSite, siteOf } from '../../utils/model/watch'
import { messagesOn } from '../../utils/page/find/message-finder'
import { inSlices } from '../../utils/page/paint/in-slices'
import { reveal } from '../../utils/page/reveal'
import { handMessage } from '../../utils/protocol/pressed-chip'
import type { ScriptEnd } from '../../utils/protocol/watch-messages'
import { createChipsHost } from './chips-host'
import { ChipsView } from './chips-view'
import { followMessages } from './follow-messages'
import { isChipInSight } from './in-sight'
import { nearElements } from './near-elements'
import { placeChips } from './place-chips'
import { readAnswer } from './read-answer'
import { startSession } from './session'
import styles from './styles'
import { type Chip, watchChat } from './watch-chat'

/** Follows the answers of this page and draws their chips, until the signal aborts or the site is watched no longer. */
export function startWatch(signal: AbortSignal, onEnd: () => void): void {
  const { host, keep, root } = createChipsHost(styles, signal)
  let chips: readonly Chip[] = []
  const near = nearElements(signal, () => draw())
  const boxOf = (key: number) => root.querySelector<HTMLElement>(`[data-key="${key}"]`)
  const boxes = () =>
    chips.flatMap(({ key, message }) => {
      const box = boxOf(key)
      return box === null ? [] : [{ box, message }]
    })
  const place = placeChips({ host, chips: boxes, signal })
  const session = startSession(signal, (answer, state) => chat.tell(answer, state), onEnd)
  const chat = watchChat(
    session,
    (next) => {
      chips = next
      near.follow(next.map(({ message }) => message.content))
      draw()
    },
    {
      read: readAnswer,
      later: (messages, work, until) => inSlices(messages, work, window, AbortSignal.any([signal, until])),
    },
  )

  function draw(): void {
    if (signal.aborted) return
    // Nothing is spent on what nobody can see.
    if (!keep()) return onEnd()
    render(
      <ChipsView
        chips={chips.filter(({ message }) => near.has(message.content))}
        host={location.hostname}
        onPress={press}
        onFocus={bring}
        onForget={() => session.send('site-forget')}
        onSettings={() => session.send('options-open')}
      />,
      root,
    )
    place()
  }

  /** By keyboard a chip is reached that is scrolled out of sight. */
  function bring({ key, message: { content } }: Chip): void {
    const isAway = boxOf(key)?.dataset['shown'] === 'away'
    if (isAway) reveal(content, () => corner(content))
  }

  function press(chip: Chip, button: HTMLElement): void {
    if (!isChipInSight(host, button)) return
    const { answer, message, state } = chip
    switch (state.type) {
      case 'waiting':
      case 'checking':
        return chat.stop(answer)
      case 'offered':
      case 'spent':
        return chat.check(answer)
      case 'failed':
        if (state.runId === null) return chat.check(answer)
        break
      default:
    }
    if (!chat.isSame(chip)) return
    handMessage({ element: message.content, runId: 'runId' in state ? state.runId : null })
    session.send('card-open')
  }

  const hear = (end: ScriptEnd) => {
    const own = siteOf(location.href)
    if (end.type === 'watch-end' && own !== null && isSameSite(end.site, own)) onEnd()
  }
  browser.runtime.onMessage.addListener(hear)
  signal.addEventListener(
    'abort',
    () => {
      browser.runtime?.onMessage?.removeListener(hear)
      render(null, root)
    },
    { once: true },
  )
  followMessages({
    document,
    find: messagesOn,
    signal,
    onChange: place,
    onMessages: (messages) => chat.see(messages, location.href),
  })
}

/** The stretch at the upper edge of a message at which its chip stands. */
function corner(content: Element): DOMRect {
  const { left, top, width } = content.getBoundingClientRect()
  return new DOMRect(left, top - 32, width, 64)
}
