import { Component, type ComponentChildren } from 'preact'

import type { Claim } from '../../utils/model/check'
import { claimLevel } from '../../utils/scoring/check/check-summary'
import { claimTruth } from '../../utils/scoring/check/claim-truth'
import { claimNotes } from './claim-notes'
import { ClaimShare } from './claim-share'
import { claimWords } from './claim-words'

export interface ClaimRowProps {
  readonly claim: Claim
  readonly place: number
  readonly text: string
  readonly isLost: boolean
  /** The detail below it; `null` while it is closed. */
  readonly detail: ComponentChildren
}

/**
 * One sentence with its number. A class because only a class can say when it is to be drawn again: not with each of a
 * thousand others that are answered.
 */
export class ClaimRow extends Component<ClaimRowProps> {
  override shouldComponentUpdate(next: ClaimRowProps): boolean {
    const { claim, detail, isLost, place, text } = this.props
    return (
      detail !== null ||
      next.detail !== null ||
      claim !== next.claim ||
      isLost !== next.isLost ||
      place !== next.place ||
      text !== next.text
    )
  }

  override render() {
    const { claim, detail, isLost, place, text } = this.props
    const truth = claimTruth(claim)
    const notes = claimNotes(claim, isLost)
    const isOpen = detail !== null
    const id = `claim-${place}`
    return (
      <li
        class={isOpen ? 'claim claim-open' : 'claim'}
        data-claim={place}
        data-probability={truth?.probability ?? undefined}
        data-lower={truth?.lower}
        data-upper={truth?.upper}
        data-level={claimLevel(claim) ?? undefined}
        data-correction={claim.correction ?? undefined}
      >
        <button
          type="button"
          class="claim-button"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
        >
          <ClaimShare claim={claim} />
          <span class="claim-words">
            <span class="spoken">{claimWords(claim)}: </span>
            <span class="claim-text" dir="auto">
              {text}
            </span>
            {notes.map((note) => (
              <span key={note} class="claim-note" dir="auto">
                <span class="spoken">. </span>
                {note}
              </span>
            ))}
          </span>
        </button>
        {isOpen && (
          <div class="claim-detail" id={id}>
            {detail}
          </div>
        )}
      </li>
    )
  }
}
