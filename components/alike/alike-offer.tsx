import { type AlikeOffer as Offer, mostAlike } from '../../utils/model/alike'
import type { OfferedAction } from '../failure-action'
import { FailureNotice } from '../failure-notice'
import { InlineSelect } from '../form/inline-select'
import { formatCount } from '../format/format-count'
import { alikeCost } from './alike-cost'
import { type AlikeFound, foundHeadline, foundNotes } from './alike-words'

interface AlikeOfferProps {
  readonly found: AlikeFound
  /** The different texts. */
  readonly texts: readonly string[]
  /** Characters that are sent of a text at most. */
  readonly longest: number
  /** `null` until it is known. */
  readonly offer: Offer | null
  readonly labelSetId: string
  readonly onLabelSet: (id: string) => void
  readonly onClassify: () => void
  /** Back to the results that are there; `null` where there are none. */
  readonly onBack: (() => void) | null
  readonly onAction: (action: OfferedAction) => void
}

/** What was found, by what it would be classified, and what that costs. Nothing is sent before the button is pressed. */
export function AlikeOffer(props: AlikeOfferProps) {
  const { found, labelSetId, longest, offer, onAction, onBack, onClassify, onLabelSet, texts } = props
  const chosen = offer?.labelSets.find(({ id }) => id === labelSetId) ?? null
  const plan = chosen?.plan ?? null
  const notes = foundNotes(found, { items: mostAlike, characters: longest })
  return (
    <section class="alike-offer" aria-label="What was found" data-state="offered">
      <output class="alike-headline">
        <strong>{foundHeadline(found)}</strong>
      </output>
      {found.listed > 0 && offer !== null && offer.labelSets.length > 0 && (
        <InlineSelect
          label="Label set"
          value={labelSetId}
          choices={offer.labelSets.map(({ id, name }) => ({ id, name }))}
          onValue={onLabelSet}
        />
      )}
      {notes.length > 0 && (
        <ul class="alike-notes soft">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {offer !== null && offer.failure !== null && (
        <FailureNotice failure={offer.failure} onAction={onAction} />
      )}
      {found.listed > 0 && offer !== null && plan !== null && (
        <>
          <p class="soft">
            {alikeCost(plan, texts)} They go to <bdi>{offer.connectionName}</bdi>
            {offer.model !== '' && (
              <>
                {' '}
                (<bdi>{offer.model}</bdi>)
              </>
            )}
            .
          </p>
          <button type="button" class="button button-primary alike-go" onClick={onClassify}>
            Classify {formatCount(found.listed)}
          </button>
        </>
      )}
      {onBack !== null && (
        <button type="button" class="button alike-go" onClick={onBack}>
          Back to the results
        </button>
      )}
    </section>
  )
}
