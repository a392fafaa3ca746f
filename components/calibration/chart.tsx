import type { ComponentChildren } from 'preact'

import { frame } from './chart-frame'

interface ChartProps {
  readonly height: number
  /** The gist, for those who do not see the drawing. */
  readonly label: string
  readonly children: ComponentChildren
}

/** A drawing that scales with its place. Its numbers are in a table beside it. */
export function Chart({ height, label, children }: ChartProps) {
  return (
    // What is drawn here cannot be a picture's file.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <svg class="chart" viewBox={`0 0 ${frame.width} ${height}`} role="img" aria-label={label}>
      {children}
    </svg>
  )
}
