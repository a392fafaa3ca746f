import type { WatchState } from '../../utils/model/watch'
import { Icon, type IconName } from '../icon'
import { Mark } from '../mark'
import { chipWords } from './chip-words'
import { WatchMenu } from './watch-menu'

export interface WatchChipProps {
  readonly id: number
  /** Which of the answers on the page it is about, from 1. */
  readonly ordinal: number
  readonly state: WatchState
  readonly host: string
  /** Whether its menu is open. */
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
  readonly onPress: (button: HTMLElement) => void
  readonly onFocus: () => void
  readonly onForget: () => void
  readonly onSettings: () => void
}

const icons: Partial<Record<WatchState['type'], IconName>> = {
  failed: 'warning',
  spent: 'stop',
  'too-long': 'warning',
}

/** The chip at one answer: what came of its check, and the way to it. Where it stands is not its own to say. */
export function WatchChip(props: WatchChipProps) {
  const { host, id, isOpen, onFocus, onForget, onOpen, onPress, onSettings, ordinal, state } = props
  const { after, before, figure, hint, shown } = chipWords(state)
  const isBusy = state.type === 'waiting' || state.type === 'checking'
  const icon = icons[state.type]
  const done = state.type === 'done' ? state : null
  const menu = `watch-menu-${id}`
  return (
    <li class="watch-place" data-key={id}>
      <div
        class="watch-chip"
        data-chip={state.type}
        data-probability={done?.weakest ?? undefined}
        data-level={done?.level}
        data-doubtful={done?.doubtful}
      >
        <button
          type="button"
          class="watch-press"
          title={hint}
          onFocus={onFocus}
          onClick={(event) => onPress(event.currentTarget)}
        >
          {icon === undefined ? (
            <Mark fraction={fractionOf(state)} busy={isBusy} size={14} />
          ) : (
            <Icon name={icon} size={14} />
          )}
          <span class="spoken">{`Answer ${ordinal}. ${before}`}</span>
          {figure !== '' && (
            <>
              <span class={`watch-figure watch-step-${done?.level ?? 0}`}>{figure}</span>
              <span aria-hidden="true">·</span>
              <span class="spoken">, </span>
            </>
          )}
          <span class="watch-words">{shown}</span>
          <span class="spoken">{after}</span>
        </button>
        <button
          type="button"
          class="watch-more"
          aria-expanded={isOpen}
          aria-controls={menu}
          aria-label={`More for answer ${ordinal}`}
          title="More"
          onFocus={onFocus}
          onClick={() => onOpen(!isOpen)}
        >
          <span aria-hidden="true">⋯</span>
        </button>
      </div>
      {isOpen && (
        <WatchMenu
          id={menu}
          host={host}
          onClose={() => onOpen(false)}
          onForget={onForget}
          onSettings={onSettings}
        />
      )}
    </li>
  )
}

function fractionOf(state: WatchState): number | null {
  return state.type === 'done' ? (state.weakest ?? state.upper) : null
}
