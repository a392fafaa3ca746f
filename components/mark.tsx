interface MarkProps {
  /** How far the ring is filled, 0..1; `null` for an empty one. */
  readonly fraction: number | null
  /** Turns while something is awaited. */
  readonly busy?: boolean
  readonly size?: number
}

/** The mark: a ring, filled as far as the model is sure. Decoration; the number is said elsewhere. */
export function Mark({ fraction, busy = false, size = 18 }: MarkProps) {
  const shown = busy ? 0.25 : fraction
  return (
    <svg
      class={busy ? 'mark mark-busy' : 'mark'}
      width={size}
      height={size}
      viewBox="0 0 18 18"
      aria-hidden="true"
    >
      <circle class="mark-rest" cx="9" cy="9" r="7" />
      {shown !== null && shown > 0 && (
        <circle
          class="mark-arc"
          cx="9"
          cy="9"
          r="7"
          pathLength="100"
          stroke-dasharray={`${Math.min(1, shown) * 100} 100`}
          transform="rotate(-90 9 9)"
        />
      )}
    </svg>
  )
}
