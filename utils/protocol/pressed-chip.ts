/** A message whose chip was pressed, and the run that the chip is about; `null` where there is none yet. */
export interface PressedChip {
  readonly element: Element
  readonly runId: string | null
}

interface Scope {
  surelightMessage?: PressedChip
}

/** Leaves a message beside the page, where only the extension's own scripts see it, for the card that opens next. */
export function handMessage(pressed: PressedChip): void {
  const scope = globalThis as Scope
  scope.surelightMessage = pressed
}

/** The message that was left for this card. It is told once. */
export function handedMessage(): PressedChip | null {
  const scope = globalThis as Scope
  const pressed = scope.surelightMessage
  delete scope.surelightMessage
  return pressed?.element.isConnected === true ? pressed : null
}
