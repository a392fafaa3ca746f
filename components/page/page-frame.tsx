import type { ComponentChildren } from 'preact'

import { Mark } from '../mark'

interface PageFrameProps {
  readonly title: string
  readonly sections: readonly { readonly id: string; readonly name: string }[]
  readonly children: ComponentChildren
}

/** A whole page: the mark, links to its sections, the title, and what it holds. */
export function PageFrame({ title, sections, children }: PageFrameProps) {
  return (
    <div class="theme page">
      <header class="page-header">
        <div class="page-header-inner">
          <span class="page-name">
            <Mark fraction={0.75} size={22} />
            Surelight
          </span>
          {sections.length > 0 && (
            <nav aria-label="Sections">
              {sections.map(({ id, name }) => (
                <a key={id} href={`#${id}`}>
                  {name}
                </a>
              ))}
            </nav>
          )}
        </div>
      </header>
      <main class="page-main">
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  )
}
