import { Icon } from '../icon'

/** What keeps a set from being saved, a sentence each. */
export function ProblemList({ problems }: { readonly problems: readonly string[] }) {
  return (
    <ul class="problems" aria-live="polite">
      {problems.map((problem) => (
        <li key={problem}>
          <Icon name="warning" />
          <span dir="auto">{problem}</span>
        </li>
      ))}
    </ul>
  )
}
