import { flatChildren, isElement, isText } from '../../../utils/page/text/flat-tree'
import { offsetAt } from '../../../utils/page/text/offset-at'
import { rangesOf } from '../../../utils/page/text/ranges-of'
import { readField } from '../../../utils/page/text/read-field'
import { readSelection, type SelectedText } from '../../../utils/page/text/read-selection'
import { readText } from '../../../utils/page/text/read-text'
import { spanOfRange } from '../../../utils/page/text/span-of-range'
import { problemsOf } from './problems-of'

/** What tests call in a page. */
const pageCode = {
  offsetAt,
  problemsOf,
  rangesOf,
  readField,
  readSelection,
  readText,
  spanOfRange,
  /** Puts a part of a page into the page, with its shadow roots, and returns what holds it. */
  show(html: string): HTMLElement {
    const root = document.querySelector<HTMLElement>('#root')
    if (root === null) throw new Error('The page has no root.')
    root.setHTMLUnsafe(html)
    return root
  },
  /** The first text node with some words, also in shadow roots, and where they start. */
  nodeWith(words: string): readonly [node: Text, offset: number] {
    const within = (node: Node): Text | null => {
      if (isText(node)) return node.data.includes(words) ? node : null
      if (!isElement(node)) return null
      for (const child of flatChildren(node)) {
        const found = within(child)
        if (found !== null) return found
      }
      return null
    }
    const node = within(document.body)
    if (node === null) throw new Error(`Nothing says ${words}.`)
    return [node, node.data.indexOf(words)]
  },
  /** Selects from the start of some words to the end of others. */
  select(first: string, last: string): void {
    const [start, from] = pageCode.nodeWith(first)
    const [end, to] = pageCode.nodeWith(last)
    getSelection()?.setBaseAndExtent(start, from, end, to + last.length)
  },
  /** What a selection is, in words. */
  told(selected: SelectedText | null): { readonly words: string; readonly text: string } | null {
    if (selected === null) return null
    const { text, span } = selected
    return { words: text.text.slice(span.start, span.end), text: text.text }
  },
}

declare global {
  var pageText: typeof pageCode
}

globalThis.pageText = pageCode
