import type { TargetedEvent, TargetedKeyboardEvent } from 'preact'

import { claimKeyTarget } from './claim-keys'

const button = '.claim-button'

/** The row, of those that a selector tells, whose button an event is about; `null` where it is about something else. */
export function pressedRow(event: TargetedEvent<HTMLElement>, selector: string): HTMLElement | null {
  const { target } = event
  return target instanceof Element ? (target.closest(button)?.closest<HTMLElement>(selector) ?? null) : null
}

/** Arrow keys, Home and End walk from row to row. */
export function walkRows(event: TargetedKeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  const { currentTarget, target } = event
  const buttons = [...currentTarget.querySelectorAll<HTMLElement>(button)]
  const from = buttons.findIndex((each) => each === target)
  const to = claimKeyTarget(event.key, from, buttons.length)
  if (to === null) return
  event.preventDefault()
  buttons[to]?.focus()
}
