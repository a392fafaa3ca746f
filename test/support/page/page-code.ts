import { offsetAt } from '../../../utils/page/text/offset-at'
import { rangesOf } from '../../../utils/page/text/ranges-of'
import { readField } from '../../../utils/page/text/read-field'
import { readSelection } from '../../../utils/page/text/read-selection'
import { readText } from '../../../utils/page/text/read-text'
import { spanOfRange } from '../../../utils/page/text/span-of-range'
import { problemsOf } from './problems-of'

/** What tests call in a page. */
const code = {
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
}

declare global {
  var pageText: typeof code
}

globalThis.pageText = code
