import { useEffect, useState } from 'preact/hooks'

import { WatchChip } from '../../components/watch/watch-chip'
import { chipsHost } from './chips-host'
import type { Chip } from './watch-chat'

interface ChipsViewProps {
  readonly chips: readonly Chip[]
  readonly host: string
  readonly onPress: (chip: Chip, button: HTMLElement) => void
  readonly onFocus: (chip: Chip) => void
  readonly onForget: () => void
  readonly onSettings: () => void
}

/** The chips that are drawn, in the order of their messages, and the menu of one of them. */
export function ChipsView({ chips, host, onFocus, onForget, onPress, onSettings }: ChipsViewProps) {
  const [open, setOpen] = useState<number | null>(null)
  useEffect(() => {
    if (open === null) return
    const lifetime = new AbortController()
    const close = ({ isTrusted, target }: Event) => {
      // From here a press on a chip is one on the host.
      const isOwn = target instanceof Element && target.localName === chipsHost
      if (isTrusted && !isOwn) setOpen(null)
    }
    document.addEventListener('pointerdown', close, { capture: true, signal: lifetime.signal })
    return () => lifetime.abort()
  }, [open])
  return (
    <ul class="watch-chips" aria-label="Surelight: answers on this page">
      {chips.map((chip) => (
        <WatchChip
          key={chip.key}
          id={chip.key}
          ordinal={chip.ordinal}
          state={chip.state}
          host={host}
          isOpen={open === chip.key}
          onOpen={(isOpen) => setOpen(isOpen ? chip.key : null)}
          onPress={(button) => onPress(chip, button)}
          onFocus={() => onFocus(chip)}
          onForget={onForget}
          onSettings={onSettings}
        />
      ))}
    </ul>
  )
}
