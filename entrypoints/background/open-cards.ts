import type { Browser } from 'wxt/browser'

import type { CardCommand } from '../../utils/protocol/check-messages'

interface OpenCard {
  readonly port: Browser.runtime.Port
  /** Whether the card shows a run. */
  readonly shows: (runId: string) => boolean
}

/** The cards that are open, by tab. */
const open = new Map<number, Set<OpenCard>>()

export function keepCard(
  tabId: number,
  port: Browser.runtime.Port,
  signal: AbortSignal,
  shows: OpenCard['shows'] = () => false,
): void {
  const cards = open.get(tabId) ?? new Set()
  const card = { port, shows }
  open.set(tabId, cards.add(card))
  signal.addEventListener('abort', () => {
    cards.delete(card)
    if (cards.size === 0) open.delete(tabId)
  })
}

/** Tells every card of a tab what a person asks of it. */
export function tellCards(tabId: number, command: CardCommand): void {
  for (const { port } of open.get(tabId) ?? []) port.postMessage(command)
}

/** Shows a sentence of a check where it stands. @returns whether a card of it is open */
export function showSentence(tabId: number, runId: string, place: number): boolean {
  const cards = [...(open.get(tabId) ?? [])].filter(({ shows }) => shows(runId))
  for (const { port } of cards) port.postMessage({ type: 'sentence-show', place } satisfies CardCommand)
  return cards.length > 0
}
