import { type Colouring, doubtScale } from '../../utils/scoring/doubt-level'

interface LegendProps {
  readonly colouring: Colouring
}

/** The five steps, each drawn as it is drawn in the text. */
export function Legend({ colouring }: LegendProps) {
  return (
    <p class="legend">
      <span>sure</span>
      {doubtScale[colouring].map((text, level) => (
        <span key={text} class={`legend-step doubt-${level}`}>
          {text}
        </span>
      ))}
      <span>doubt</span>
    </p>
  )
}
