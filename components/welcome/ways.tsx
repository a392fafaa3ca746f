import type { ComponentChildren } from 'preact'

interface WayProps {
  readonly title: string
  /** Whether this is the way that is in use. */
  readonly chosen: boolean
  readonly facts: readonly string[]
  readonly children: ComponentChildren
}

/** One way to a model: what it is like, and what to press. */
export function Way({ title, chosen, facts, children }: WayProps) {
  return (
    <div class={chosen ? 'way way-chosen' : 'way'}>
      <div class="model-head">
        <h3>{title}</h3>
        {chosen && <span class="chip">in use</span>}
      </div>
      <ul>
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <div class="buttons">{children}</div>
    </div>
  )
}
