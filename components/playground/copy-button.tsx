import { useEffect, useState } from 'preact/hooks'

import { Icon } from '../icon'

interface CopyButtonProps {
  readonly label: string
  /** Copies; a promise that fails says nothing was copied. */
  readonly onCopy: () => Promise<void> | void
}

const praise = 1_500

/** Copies something, and says for a moment whether it did. */
export function CopyButton({ label, onCopy }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'done' | 'failed' | null>(null)
  useEffect(() => {
    if (outcome === null) return
    const timer = setTimeout(() => setOutcome(null), praise)
    return () => clearTimeout(timer)
  }, [outcome])
  const copy = async () => {
    try {
      await onCopy()
      setOutcome('done')
    } catch {
      setOutcome('failed')
    }
  }
  return (
    <>
      <button type="button" class="button" onClick={() => void copy()}>
        <Icon name={outcome === 'done' ? 'check' : outcome === 'failed' ? 'warning' : 'copy'} size={14} />
        {label}
      </button>
      <output class="spoken">
        {outcome === 'done' ? 'Copied.' : outcome === 'failed' ? 'It could not be copied.' : ''}
      </output>
    </>
  )
}
