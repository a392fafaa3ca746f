import type { Page } from 'puppeteer-core'

import type { PaintMark } from '../../../utils/page/text/page-text.ts'
import type { PaintedPage } from './paint-scene.ts'
import type { Area } from './picture.ts'

/** Words of a page and the level at which to paint them. */
export type WantedWords = readonly (readonly [words: string, level: PaintMark['level']])[]

/** Reads the text of an element or field, in an open shadow root where `>>>` says so, and paints words of it. */
export function paintWords({ run }: PaintedPage, selector: string, wanted: WantedWords) {
  return run(
    (selector, wanted) => {
      let place: ParentNode = document
      for (const part of selector.split('>>>').slice(0, -1)) {
        place = place.querySelector(part.trim())?.shadowRoot ?? place
      }
      const element = place.querySelector(selector.split('>>>').at(-1)?.trim() ?? '')
      if (element === null) throw new Error(`no ${selector}`)
      const isField = element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement
      const text = isField ? surelight.readField(element) : surelight.readText(element)
      const painting = surelight.painting ?? surelight.begin(text)
      painting.text = text
      painting.marks = wanted.map(([words, level]) => {
        const [span] = surelight.spansOf(text.text, words)
        if (span === undefined) throw new Error(`no ${words} in ${text.text}`)
        return { ...span, level }
      })
      return painting.painter.paint(text, painting.marks)
    },
    selector,
    wanted,
  )
}

/** Where each of the painted marks is drawn, in the window. */
export function markAreas({ run }: PaintedPage): Promise<readonly (readonly Area[])[]> {
  return run(() => {
    const { painting } = surelight
    return (painting?.marks ?? []).map((mark) =>
      [...(painting?.painter.rectanglesOf(mark) ?? [])].map(({ left, top, right, bottom }) => {
        return { left, top, right, bottom }
      }),
    )
  })
}

/** Where boxes are drawn over the page. */
export function boxAreas({ run }: PaintedPage): Promise<readonly Area[]> {
  return run(() => {
    const boxes = [...(surelight.painting?.layer.children ?? [])] as HTMLElement[]
    return boxes
      .filter(({ style }) => style.visibility !== 'hidden')
      .map((box) => {
        const { left, top, right, bottom } = box.getBoundingClientRect()
        return { left, top, right, bottom }
      })
  })
}

/** What the page itself sees of the paint: each name with its words that are in the page, in order. */
export function seenByPage(page: Page): Promise<Readonly<Record<string, readonly string[]>>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights].map(([name, highlight]) => {
        const ranges = ([...highlight] as StaticRange[]).filter(
          ({ startContainer }) => startContainer.isConnected,
        )
        const words = ranges.map(({ startContainer, startOffset, endOffset }) =>
          (startContainer as Text).data.slice(startOffset, endOffset),
        )
        return [name, words]
      }),
    ),
  )
}

/** Follows the painted marks, and paints them again after each change, as the card does. */
export function followMarks({ run }: PaintedPage): Promise<void> {
  return run(() => {
    const { painting } = surelight
    if (painting === null) return
    const { lifetime, marks, painter, text } = painting
    surelight.changes.length = 0
    surelight.followText({
      text,
      spans: marks,
      signal: lifetime.signal,
      onChange: (change) => {
        surelight.changes.push(change)
        painting.text = change.text
        const now = change.spans.flatMap((span, index) => {
          const mark = marks[index]
          return span === null || mark === undefined ? [] : [{ ...span, level: mark.level }]
        })
        painter.paint(change.text, now)
      },
    })
  })
}

export interface SeenChange {
  /** The words at each place; `null` for those that are lost. */
  readonly words: readonly (string | null)[]
  readonly hasGrown: boolean
  readonly isGone: boolean
}

/** What followers heard, in order. */
export function changesOf({ run }: PaintedPage): Promise<readonly SeenChange[]> {
  return run(() =>
    surelight.changes.map(({ hasGrown, isGone, spans, text }) => ({
      words: spans.map((span) => (span === null ? null : text.text.slice(span.start, span.end))),
      hasGrown,
      isGone,
    })),
  )
}

/** Two frames: what was asked for before is drawn then. */
export function afterFrames({ page }: PaintedPage): Promise<void> {
  return page.evaluate(async () => {
    for (let count = 0; count < 2; count += 1) await new Promise((resolve) => requestAnimationFrame(resolve))
  })
}
