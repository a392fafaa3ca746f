import type { ComponentChildren } from 'preact'

import { Mark } from '../mark'

interface PageFrameProps {
  readonly title: string
  readonly sections: readonly { readonly id: string; readonly name: string }[]
  readonly children: ComponentChildren
}

/** A whole page: the mark, the title, links to its sections, and what it holds. */
export function PageFrame({ title, sections, children }: PageFrameProps) {
  return (
    <div class="theme page">
      <header class="page-header">
        <Mark fraction={0.75} busy={false} size={28} />
        <h1>{title}</h1>
        {sections.length > 0 && (
          <nav aria-label="Sections">
            {sections.map(({ id, name }) => (
              <a key={id} href={`#${id}`}>
                {name}
              </a>
            ))}
          </nav>
        )}
      </header>
      <main>{children}</main>
    </div>
  )
}
