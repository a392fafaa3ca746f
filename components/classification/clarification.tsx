import type { Clarification as Clarifying } from '../../utils/model/run'
import { type Copy, CopyButton } from '../copy-button'

interface ClarificationProps {
  readonly clarification: Clarifying
  readonly onCopy: Copy
}

/** The question that would separate the top two, to be copied. */
export function Clarification({ clarification: { failure, question }, onCopy }: ClarificationProps) {
  return (
    <section class="follow-up" aria-label="Question to ask">
      {failure !== null ? (
        <p>
          No question could be written: {failure.sentence} {failure.next}
        </p>
      ) : question === null ? (
        <p aria-live="polite">Writing the question that would separate the top two…</p>
      ) : (
        <>
          <p class="soft">Written by the model; its answer would separate the top two:</p>
          <p class="follow-up-text" dir="auto">
            {question}
          </p>
          <CopyButton words="Copy question" onCopy={() => onCopy(question)} />
        </>
      )}
    </section>
  )
}
