import type { ComponentChildren } from 'preact'

interface SectionProps {
  readonly id: string
  readonly title: string
  readonly lead?: string
  readonly children: ComponentChildren
}

/** A sheet of the page under a heading. */
export function Section({ id, title, lead, children }: SectionProps) {
  return (
    <section class="section" id={id} aria-labelledby={`${id}-title`}>
      <div class="section-head">
        <h2 id={`${id}-title`}>{title}</h2>
        {lead !== undefined && <p class="soft">{lead}</p>}
      </div>
      {children}
    </section>
  )
}
