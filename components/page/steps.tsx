import type { ComponentChildren } from 'preact'

interface StepsProps {
  readonly children: ComponentChildren
}

export function Steps({ children }: StepsProps) {
  return <ol class="steps">{children}</ol>
}
