/** Tells how far the pointer moves, from where it went down until it goes up. */
export function followPointer(
  down: PointerEvent,
  signal: AbortSignal,
  onMove: (right: number, down: number) => void,
): void {
  const released = new AbortController()
  const options = { capture: true, signal: AbortSignal.any([signal, released.signal]) }
  let { clientX, clientY } = down
  const move = (event: PointerEvent) => {
    if (event.pointerId !== down.pointerId) return
    onMove(event.clientX - clientX, event.clientY - clientY)
    ;({ clientX, clientY } = event)
  }
  down.preventDefault()
  window.addEventListener('pointermove', move, options)
  window.addEventListener('pointerup', () => released.abort(), options)
  window.addEventListener('pointercancel', () => released.abort(), options)
}
