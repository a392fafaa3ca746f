/**
 * Tells once what became of a card that is gone without having been closed: the page took it away, or it has nothing to stand
 * in any more.
 *
 * @param lost of `createHost`
 */
export function whenLost(
  lost: AbortSignal,
  signal: AbortSignal,
  { onGone, onRemoved }: { readonly onRemoved: () => void; readonly onGone: () => void },
): void {
  const tell = () => (lost.reason === 'removed' ? onRemoved() : onGone())
  if (lost.aborted) tell()
  else lost.addEventListener('abort', tell, { once: true, signal })
}
