interface HostReasonProps {
  readonly origin: string | null
}

/** Why the browser is about to ask, beside the button that makes it ask. */
export function HostReason({ origin }: HostReasonProps) {
  if (origin === null) return null
  return (
    <p class="reason">
      Saving asks your browser to let Surelight reach <b dir="ltr">{origin}</b> — and no other site.
    </p>
  )
}
