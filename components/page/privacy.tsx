import { Icon } from '../icon'

const leaves: readonly string[] = [
  'The text you select or type, when you ask for it.',
  'Of an answer that you check, the message before it too.',
  'On sites that you watch: each new answer, and the message before it, as they come.',
  'The question and labels of the label set.',
  'Your API key, to the one address it was given for.',
]

const stays: readonly string[] = [
  'Pages you read: nothing is touched before you ask.',
  'Results, history and label sets.',
  'Statistics, identifiers, crash reports: there are none.',
]

/** What leaves the machine and what never does. */
export function Privacy() {
  return (
    <div class="columns">
      <div>
        <h3>What leaves this computer</h3>
        <ul>
          {leaves.map((fact) => (
            <li key={fact}>
              <Icon name="up" size={14} />
              {fact}
            </li>
          ))}
        </ul>
        <p class="soft">
          All of it goes to the model you chose, and to nobody else. With the built-in model or a server on
          this computer, nothing leaves it at all.
        </p>
      </div>
      <div>
        <h3>What never does</h3>
        <ul>
          {stays.map((fact) => (
            <li key={fact}>
              <Icon name="close" size={14} />
              {fact}
            </li>
          ))}
        </ul>
        <p class="soft">Nothing from a private window is stored.</p>
      </div>
    </div>
  )
}
