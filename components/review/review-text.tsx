import { useState } from 'preact/hooks'

interface ReviewTextProps {
  readonly text: string
}

/** About what four lines hold. */
const long = 320

/** A text, its first lines; all of it when asked. */
export function ReviewText({ text }: ReviewTextProps) {
  const [isOpen, setOpen] = useState(false)
  const isLong = text.length > long || text.split('\n').length > 4
  return (
    <div class="review-text">
      <p class={isLong && !isOpen ? 'review-clamped' : undefined} dir="auto">
        {text}
      </p>
      {isLong && (
        <button type="button" class="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Show less' : 'Show all'}
        </button>
      )}
    </div>
  )
}
