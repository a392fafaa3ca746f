import type { PaintMark } from '../text/page-text'

/** A level that is painted; what is sure stays as the page has it. */
export type PaintedLevel = Exclude<PaintMark['level'], 0>

/** The level of a mark that is painted; `null` for what is sure. */
export function paintedLevel({ level }: PaintMark): PaintedLevel | null {
  return level === 0 ? null : level
}
