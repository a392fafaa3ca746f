import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'

/**
 * Keeps the row of what is looked at in sight, and gives its button the focus after a step.
 *
 * @param row selects it; `null` while nothing is looked at
 * @param onAway told of a step while the focus is elsewhere, as in the page, where it stays; `null` to take it from there
 * @returns to be called with each step
 */
export function useRow(root: HTMLElement, row: string | null, onAway: (() => void) | null): () => void {
  const isStepping = useRef(false)
  const [, setSteps] = useState(0)
  const find = () => (row === null ? null : root.querySelector(row))
  useEffect(() => find()?.scrollIntoView({ block: 'nearest' }), [row])
  useLayoutEffect(() => {
    if (!isStepping.current || row === null) return
    isStepping.current = false
    if (onAway !== null && !root.matches(':focus-within')) onAway()
    else find()?.querySelector<HTMLElement>('.claim-button')?.focus({ preventScroll: true })
  })
  return () => {
    isStepping.current = true
    // A step to where it is already is drawn too, or it would be answered with something later.
    setSteps((before) => before + 1)
  }
}
