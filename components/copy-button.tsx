import { useEffect, useState } from 'preact/hooks'

import { Icon } from './icon'

/** Puts a text on the clipboard; `false` where it did not get there, which some pages see to. */
export type Copy = (text: string) => Promise<boolean>

interface CopyButtonProps {
  readonly words: string
  readonly onCopy: () => Promise<boolean>
  /** While there is nothing to copy. */
  readonly disabled?: boolean
}

/** Copies a text, and says whether it was. */
export function CopyButton({ disabled = false, onCopy, words }: CopyButtonProps) {
  const [isCopied, setCopied] = useState<boolean | null>(null)
  useEffect(() => {
    if (isCopied !== true) return
    const timer = setTimeout(() => setCopied(null), 1500)
    return () => clearTimeout(timer)
  }, [isCopied])
  return (
    <>
      <button type="button" class="button" disabled={disabled} onClick={() => void onCopy().then(setCopied)}>
        {isCopied === true && <Icon name="check" size={14} />}
        {words}
      </button>
      <output class={isCopied === false ? 'soft' : 'spoken'}>
        {isCopied === null ? '' : isCopied ? 'Copied.' : notCopied}
      </output>
    </>
  )
}

export const notCopied = 'Not copied: the browser or this page does not allow it.'
