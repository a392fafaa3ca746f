import { sentenceCount } from './sentence-count'

interface MarksToggleProps {
  /** Of all sentences. */
  readonly total: number
  readonly marksAll: boolean
  readonly onMarksAll: (marksAll: boolean) => void
}

/** Between the few in doubt and the whole picture, by a click or by its key. */
export function MarksToggle({ marksAll, onMarksAll, total }: MarksToggleProps) {
  const words = marksAll ? 'Show the few in doubt' : `Show all ${sentenceCount(total)}`
  return (
    <button
      type="button"
      class="button marks-toggle"
      aria-keyshortcuts="A"
      onClick={() => onMarksAll(!marksAll)}
    >
      {words} <kbd aria-hidden="true">A</kbd>
    </button>
  )
}
