import { useId } from 'preact/hooks'

import type { QuestionType } from '../../utils/model/question'

interface QuestionTypeChoiceProps {
  readonly type: QuestionType
  readonly onType: (type: QuestionType) => void
}

const types: readonly { readonly type: QuestionType; readonly name: string; readonly hint: string }[] = [
  { type: 'choice', name: 'One of several labels', hint: 'What is this text about?' },
  { type: 'predicate', name: 'Yes or no', hint: 'Does the writer ask for a refund?' },
  { type: 'score', name: 'Ordered levels', hint: 'How urgent is this?' },
]

export function QuestionTypeChoice({ type, onType }: QuestionTypeChoiceProps) {
  const name = useId()
  return (
    <fieldset class="group">
      <legend>What kind of question?</legend>
      <div class="type-choices">
        {types.map((each) => (
          <label key={each.type} class="choice">
            <input
              type="radio"
              name={name}
              value={each.type}
              checked={type === each.type}
              onChange={() => onType(each.type)}
            />
            <span>
              {each.name}
              <small>{each.hint}</small>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
