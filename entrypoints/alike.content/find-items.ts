import { mostAlike } from '../../utils/model/alike'
import { alikeOf } from '../../utils/page/find/alike'
import { composedContains } from '../../utils/page/find/composed-tree'
import { pointedElement } from '../../utils/page/find/pointed-element'
import { clickedElement } from '../../utils/protocol/clicked-element'
import { longestText } from '../../utils/protocol/limits'
import { ownText } from './own-text'
import { withNested } from './with-nested'

/** An alike part of the page. */
export interface FoundItem {
  readonly element: Element
  /** Of its text among the different texts. */
  readonly place: number
  /** As it is asked about. */
  readonly text: string
  /** Characters that it has. */
  readonly selected: number
}

export interface FoundItems {
  /** In the order of the page. */
  readonly items: readonly FoundItem[]
  /** The different texts. */
  readonly texts: readonly string[]
  /** How many alike parts the page has. */
  readonly onPage: number
  /** How many of them were left out, since they say nothing. */
  readonly empty: number
}

/** The parts of the page that are like the one that was clicked, or in which the selection begins. */
export function findItems(document: Document): FoundItems {
  const start = clickedElement() ?? selectionStart(document) ?? pointedElement(document)?.element ?? null
  const all = start === null ? [] : withNested(alikeOf(start))
  const clicked = all.findLastIndex((each) => start !== null && composedContains(each, start))
  const elements = around(all, clicked)
  const places = new Map<string, number>()
  const items = elements.flatMap((element): FoundItem[] => {
    const whole = ownText(element, elements)
    if (whole === '') return []
    const text = whole.slice(0, longestText)
    const place = places.get(text) ?? places.size
    places.set(text, place)
    return [{ element, place, text, selected: whole.length }]
  })
  return {
    items,
    texts: [...places.keys()],
    onPage: all.length,
    empty: elements.length - items.length,
  }
}

/** As many as are taken: the first, else those around the one that was clicked. */
function around(all: readonly Element[], clicked: number): readonly Element[] {
  if (clicked < mostAlike) return all.slice(0, mostAlike)
  const first = Math.min(clicked - mostAlike / 2, all.length - mostAlike)
  return all.slice(first, first + mostAlike)
}

function selectionStart(document: Document): Element | null {
  const selection = document.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const { startContainer } = selection.getRangeAt(0)
  return startContainer instanceof Element ? startContainer : startContainer.parentElement
}
