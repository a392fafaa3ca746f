/** What leaves the machine and what never does. */
export function Privacy() {
  return (
    <div class="columns">
      <div>
        <h3>What leaves this computer</h3>
        <ul>
          <li>The text you select or type, when you ask for it.</li>
          <li>The question and labels of the label set.</li>
          <li>Your API key, to the one address it was given for.</li>
        </ul>
        <p class="soft">All of it goes to the server you connected, and to nobody else.</p>
      </div>
      <div>
        <h3>What never does</h3>
        <ul>
          <li>Pages you read: nothing is touched before you ask.</li>
          <li>Results, history and label sets.</li>
          <li>Statistics, identifiers, crash reports: there are none.</li>
        </ul>
        <p class="soft">Nothing from a private window is stored.</p>
      </div>
    </div>
  )
}
