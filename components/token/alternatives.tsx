import { missingMass } from '../../utils/maths/missing-mass'
import type { Token } from '../../utils/model/token'
import { formatProbability } from '../format/format-probability'
import { AlternativeRow } from './alternative-row'
import { chosenAlternative } from './chosen-alternative'

interface AlternativesProps {
  readonly token: Token
}

const shownAtOnce = 5

/** What else the model could have said here, the likeliest first, and how much of it was not listed. */
export function Alternatives({ token }: AlternativesProps) {
  const { alternatives } = token
  const chosen = chosenAlternative(token)
  const rows = alternatives.map(({ bytes, logprob, text }, index) => (
    <AlternativeRow
      key={bytes?.join(' ') ?? text}
      text={text}
      logprob={logprob}
      isChosen={index === chosen}
    />
  ))
  const inFront = rows.filter((_, index) => index < shownAtOnce || index === chosen)
  const behind = rows.filter((_, index) => index >= shownAtOnce && index !== chosen)
  const unseen = missingMass(alternatives.flatMap(({ logprob }) => (logprob === null ? [] : [logprob])))
  return (
    <>
      <ul class="alternatives" aria-label="Alternatives">
        {inFront}
        <li class="alternative alternative-rest">
          <span>not listed</span>
          <span class="track" aria-hidden="true">
            <span class="unseen" style={{ inlineSize: `${unseen * 100}%` }} />
          </span>
          <span class="alternative-share">{formatProbability(unseen)}</span>
        </li>
      </ul>
      {behind.length > 0 && (
        <details class="details">
          <summary>{behind.length} more listed</summary>
          <ul class="alternatives" aria-label="More alternatives">
            {behind}
          </ul>
        </details>
      )}
    </>
  )
}
