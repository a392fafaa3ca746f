/** The keys that walk from one mark to the next and back. */
export function StepKeys() {
  return (
    <p class="step-keys soft">
      <kbd>N</kbd> next, <kbd>P</kbd> previous
    </p>
  )
}
