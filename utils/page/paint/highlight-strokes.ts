import { inSlices } from './in-slices'
import { nearFirst } from './near-first'
import type { PaintedLevel } from './painted-level'
import type { Registry } from './registry-of'
import type { Strokes } from './strokes-of'
import type { Stroke } from './thin-strokes'

const levels: readonly PaintedLevel[] = [1, 2, 3, 4]
const active = 'surelight-active'
/** More strokes than these hold up the frame that shows them; what is out of sight is painted in those after it. */
const much = 3000

export interface PaintedStrokes {
  /** Marks a stretch as the one in question; `null` for none. */
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
  { highlights, Highlight, view }: Registry,
  signal: AbortSignal,
): PaintedStrokes {
  const own = new Map<string, Highlight>()
  const register = (name: string, highlight: Highlight) => {
    own.set(name, highlight)
    highlights.set(name, highlight)
  }
  const remove = (name: string) => {
    // Another painter of this page may have taken the name since.
    if (highlights.get(name) === own.get(name)) highlights.delete(name)
    own.delete(name)
  }
  // Firefox gives an extension's script no iterators over a highlight (November 2026), so the ranges are kept here as well.
  const painted = new Map<Text, { readonly range: StaticRange; readonly highlight: Highlight }[]>()
  const fresh = new Map(levels.map((level) => [level, new Highlight()]))
  const paint = (node: Text) => {
    const placed = (strokes.get(node) ?? []).flatMap((stroke) => {
      const highlight = fresh.get(stroke.level)
      return highlight === undefined ? [] : [{ range: rangeOf(node, stroke), highlight }]
    })
    for (const { highlight, range } of placed) highlight.add(range)
    painted.set(node, placed)
  }
  const { far, near } = isMuch(strokes) ? nearFirst(strokes.keys(), view) : { near: strokes.keys(), far: [] }
  for (const node of near) paint(node)
  const registerAll = () => {
    for (const [level, highlight] of fresh) {
      if (highlight.size > 0 && !own.has(nameOf(level))) register(nameOf(level), highlight)
    }
  }
  registerAll()
  const paintLater = (node: Text) => {
    paint(node)
    registerAll()
  }
  inSlices(far, paintLater, view, signal)
  signal.addEventListener('abort', () => [...own.keys()].forEach(remove), { once: true })
  return {
    activate: (ringed) => {
      if (own.has(active)) remove(active)
      if (ringed === null || signal.aborted) return
      const highlight = new Highlight()
      for (const [node, some] of ringed) for (const stroke of some) highlight.add(rangeOf(node, stroke))
      highlight.priority = 1
      if (highlight.size > 0) register(active, highlight)
    },
    drop: (node, from) => {
      for (const { highlight, range } of painted.get(node) ?? []) {
        if (range.endOffset > from) highlight.delete(range)
      }
    },
  }
}

function isMuch(strokes: Strokes): boolean {
  let count = 0
  for (const some of strokes.values()) count += some.length
  return count > much
}

function nameOf(level: PaintedLevel): string {
  return `surelight-${level}`
}

function rangeOf(node: Text, { start, end }: Stroke): StaticRange {
  return new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end })
}
