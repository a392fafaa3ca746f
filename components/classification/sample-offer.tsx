interface SampleOfferProps {
  readonly onSample: () => void
}

/** The way to labels where there are no probabilities: answers are drawn and counted. It costs more, so it is asked. */
export function SampleOffer({ onSample }: SampleOfferProps) {
  return (
    <div class="sample-offer">
      <button type="button" class="button" onClick={onSample}>
        Draw 10 answers and count
      </button>
      <p class="soft">Ten requests; the shares are rough, and say so.</p>
    </div>
  )
}
