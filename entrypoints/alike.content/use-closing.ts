import { useEffect, useRef, useState } from 'preact/hooks'

/** Closing, which is asked about once where results would be lost; Escape says it again. */
export function useClosing(unsaved: number, signal: AbortSignal, onClose: () => void) {
  const [isAsking, setAsking] = useState(false)
  const close = () => {
    if (unsaved === 0 || isAsking) onClose()
    else setAsking(true)
  }
  const latest = useRef(close)
  latest.current = close
  useEffect(() => {
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !event.isTrusted) return
      event.stopPropagation()
      latest.current()
    }
    document.addEventListener('keydown', closeOnEscape, { capture: true, signal })
  }, [])
  return { isAsking: isAsking && unsaved > 0, close, keep: () => setAsking(false) }
}
