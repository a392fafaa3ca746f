import type { LabelSetHint } from '../../utils/scoring/hints/hint'
import { Icon } from '../icon'

/** What makes labels hard to tell apart. It keeps nothing from being saved. */
export function HintList({ hints }: { readonly hints: readonly LabelSetHint[] }) {
  return (
    <output class="hints">
      {hints.length > 0 && (
        <>
          <p class="soft">Worth a look; it can be saved as it is.</p>
          <ul>
            {hints.map(({ kind, sentence }) => (
              <li key={sentence} data-hint={kind}>
                <Icon name="question" />
                <span>{sentence}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </output>
  )
}
