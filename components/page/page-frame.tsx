import type { ComponentChildren } from 'preact'

import { Mark } from '../mark'

interface PageFrameProps {
  /** Where one is, as the page's first heading. */
  readonly title: string
  /** Links within the extension; none on a page of its own. */
  readonly tabs: readonly { readonly id: string; readonly name: string; readonly href: string }[]
  readonly current: string
  readonly children: ComponentChildren
}

/** A page of its own: header, the way to its siblings, content. */
export function PageFrame({ title, tabs, current, children }: PageFrameProps) {
  return (
    <div class="page">
      <header class="page-header">
        <span class="page-name">
          <Mark fraction={0.72} size={22} />
          Surelight
        </span>
        {tabs.length > 0 && (
          <nav class="page-tabs" aria-label="Pages">
            {tabs.map(({ href, id, name }) => (
              <a key={id} href={href} aria-current={id === current ? 'page' : undefined}>
                {name}
              </a>
            ))}
          </nav>
        )}
      </header>
      <main class="page-main">
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  )
}
