import { type PaintedLevel } from './painted-level'
import type { Registry } from './registry-of'
import type { Strokes } from './strokes-of'

const active = 'surelight-active'

export interface PaintedStrokes {
  /** Rings a stretch; `null` for none. */
  readonly activate: (strokes: Strokes | null) => void
  /** Takes the paint off a text node from an offset on. */
  readonly drop: (node: Text, from: number) => void
}

/**
 * Registers strokes as the browser's own highlights, `surelight-1` to `surelight-4`, in place of what was registered before;
 * the page's document stays as it is.
 */
export function highlightStrokes(
  strokes: Strokes,
  { highlights, Highlight }: Registry,
  signal: AbortSignal,
): PaintedStrokes {
  const own = new Map<string, Highlight>()
  // Firefox gives no iterators over a highlight to an extension's script (November 2026).
  const ranges = new Map<Text, { readonly highlight: Highlight; readonly range: StaticRange }[]>()
  const add = (name: string, node: Text, start: number, end: number) => {
    const highlight = own.get(name) ?? new Highlight()
    own.set(name, highlight)
    const range = new StaticRange({
      startContainer: node,
      startOffset: start,
      endContainer: node,
      endOffset: end,
    })
    highlight.add(range)
    return { highlight, range }
  }
  const remove = (name: string) => {
    // Another painter of this page may have taken the name since.
    if (highlights.get(name) === own.get(name)) highlights.delete(name)
    own.delete(name)
  }
  for (const [node, some] of strokes) {
    ranges.set(
      node,
      some.map(({ start, end, level }) => add(nameOf(level), node, start, end)),
    )
  }
  for (const [name, highlight] of own) highlights.set(name, highlight)
  signal.addEventListener('abort', () => [...own.keys()].forEach(remove), { once: true })
  return {
    activate: (ringed) => {
      if (own.has(active)) remove(active)
      if (ringed === null || signal.aborted) return
      for (const [node, some] of ringed) for (const { start, end } of some) add(active, node, start, end)
      const highlight = own.get(active)
      if (highlight === undefined) return
      highlight.priority = 1
      highlights.set(active, highlight)
    },
    drop: (node, from) => {
      for (const { highlight, range } of ranges.get(node) ?? []) {
        if (range.endOffset > from) highlight.delete(range)
      }
    },
  }
}

function nameOf(level: PaintedLevel): string {
  return `surelight-${level}`
}
