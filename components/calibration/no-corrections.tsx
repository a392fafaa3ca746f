/** How a correction is made, where there is none. */
export function NoCorrections() {
  return (
    <div class="empty">
      <p>
        No corrections yet. In a result, press <kbd>1</kbd> to <kbd>9</kbd> or click a label to say which one
        is right.
      </p>
      <p>Nothing else is collected, and nothing of it leaves this computer.</p>
    </div>
  )
}
