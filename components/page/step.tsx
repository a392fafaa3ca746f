import type { ComponentChildren } from 'preact'

import { Icon } from '../icon'

interface StepProps {
  readonly number: number
  readonly title: string
  readonly done: boolean
  readonly children: ComponentChildren
}

/** One step of the welcome page. */
export function Step({ number, title, done, children }: StepProps) {
  return (
    <li class={done ? 'step step-done' : 'step'}>
      <span class="step-number" aria-hidden="true">
        {done ? <Icon name="check" /> : number}
      </span>
      <div class="step-body">
        <h2>
          {title}
          {done && <span class="spoken"> (done)</span>}
        </h2>
        {children}
      </div>
    </li>
  )
}
