import { Icon } from '../icon'

export interface LabelSetProblem {
  readonly level: 'error' | 'warning'
  readonly sentence: string
}

interface ProblemListProps {
  readonly problems: readonly LabelSetProblem[]
}

/** What a linter says, as one types. An error keeps from saving, a warning does not. */
export function ProblemList({ problems }: ProblemListProps) {
  return (
    <output class="problems">
      {problems.map(({ level, sentence }) => (
        <span key={sentence} class={`problem problem-${level}`} data-level={level}>
          <Icon name="warning" size={14} />
          <span dir="auto">{sentence}</span>
        </span>
      ))}
    </output>
  )
}
