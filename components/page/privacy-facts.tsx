import { Icon } from '../icon'

const leaves: readonly string[] = [
  'The text that you select and ask about, with the names of your labels.',
  'The prompts that you type.',
  'Your key, to the one address that it belongs to.',
  'All of it straight to the endpoint that you connected. There is no server of ours.',
]

const stays: readonly string[] = [
  'Pages you did not ask about. Nothing is read before you ask.',
  'Your key: no page sees it, no export or error message holds it.',
  'Your label sets, results and settings.',
  'What you do. Nothing is counted, nothing is reported.',
]

/** What is sent and what never is, side by side. */
export function PrivacyFacts() {
  return (
    <div class="privacy">
      <section>
        <h3>What leaves this computer</h3>
        <ul>
          {leaves.map((fact) => (
            <li key={fact}>
              <Icon name="up" size={14} />
              {fact}
            </li>
          ))}
        </ul>
        <p class="field-hint">With a server on this computer, nothing leaves it at all.</p>
      </section>
      <section>
        <h3>What never does</h3>
        <ul>
          {stays.map((fact) => (
            <li key={fact}>
              <Icon name="close" size={14} />
              {fact}
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
