interface TokensStartProps {
  /** What it costs, as a sentence; `null` where that is not known. */
  readonly cost: string | null
  readonly onStart: () => void
}

/** What scoring the tokens does and costs, before it is asked for. */
export function TokensStart({ cost, onStart }: TokensStartProps) {
  return (
    <div class="tokens-start">
      <p>
        Each token of the text gets the probability that this model gives it after what stands before it, and
        the page is coloured by that. It shows what the model did not expect, which may still be right.
      </p>
      <div class="tokens-go">
        <button type="button" class="button button-primary" onClick={onStart}>
          Score the tokens
        </button>
        {cost !== null && <span class="soft">{cost}</span>}
      </div>
    </div>
  )
}
