import type { ComponentChildren } from 'preact'

interface PanelProps {
  readonly title: string
  readonly children: ComponentChildren
}

/** A sheet of paper on a page, with its heading. */
export function Panel({ title, children }: PanelProps) {
  return (
    <section class="panel">
      <h2>{title}</h2>
      {children}
    </section>
  )
}
