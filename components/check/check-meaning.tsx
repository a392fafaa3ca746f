import { Legend } from '../token/legend'

/** What the numbers and colours mean, and what they do not. */
export function CheckMeaning() {
  return (
    <div class="check-meaning">
      <p class="soft">How likely this model thinks each sentence is true. Not proof.</p>
      <Legend colouring="probability" />
    </div>
  )
}
