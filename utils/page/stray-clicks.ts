/**
 * Watches for the second click of a double one whose first was not in the card: a page can move the card under a pointer
 * that is about to click again.
 *
 * @returns whether a click in the card is such a one
 */
export function watchStrayClicks(signal: AbortSignal): (click: MouseEvent) => boolean {
  let presses: readonly PointerEvent[] = []
  let last = 0
  const keep = (event: PointerEvent) => {
    if (event.isTrusted) presses = [...presses.slice(-1), event]
  }
  window.addEventListener('pointerdown', keep, { capture: true, signal })
  return (click) => {
    const [first] = presses.length < 2 ? [] : presses
    // Where the page hides the first press, it may have been anywhere.
    const isSamePlace = first === undefined || distance(first, click) < 12
    const isStray = click.detail > 1 && last !== click.detail - 1 && isSamePlace
    last = isStray ? 0 : click.detail
    return isStray
  }
}

function distance(one: MouseEvent, other: MouseEvent): number {
  return Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY)
}
