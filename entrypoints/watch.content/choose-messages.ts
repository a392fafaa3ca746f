export interface Choice {
  readonly isFinished: boolean
  /** It was seen being written. */
  readonly isLive: boolean
  /** It has a chip already, or the same text had one. */
  readonly isKnown: boolean
}

/** How many messages that were there before are checked by themselves. */
export const mostBefore = 2

/**
 * Which messages of a page are checked by themselves, by their places; the others that are finished wait for a click. What
 * was seen being written is; so are the last ones when a chat is first looked at, and what comes after all that is known.
 * What scrolls into a list from above is not.
 *
 * @param isFirst whether nothing of this chat was decided on yet
 */
export function chooseMessages(messages: readonly Choice[], isFirst: boolean): readonly number[] {
  const lastKnown = messages.findLastIndex(({ isKnown }) => isKnown)
  return messages.flatMap(({ isFinished, isKnown, isLive }, place) => {
    if (!isFinished || isKnown) return []
    const isLast = place >= messages.length - mostBefore
    const isNew = isFirst || (lastKnown >= 0 && place > lastKnown)
    return isLive || (isLast && isNew) ? [place] : []
  })
}
