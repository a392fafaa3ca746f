import { Icon } from '../icon'

interface MoveHandleProps {
  readonly onMoveBy: (right: number, down: number) => void
}

const stride = 24

const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-stride, 0],
  ArrowRight: [stride, 0],
  ArrowUp: [0, -stride],
  ArrowDown: [0, stride],
}

/** Moves the card without a pointer; with one, the whole header can be dragged. */
export function MoveHandle({ onMoveBy }: MoveHandleProps) {
  const move = (event: KeyboardEvent) => {
    const by = moves[event.key]
    if (by === undefined) return
    event.preventDefault()
    onMoveBy(...by)
  }
  return (
    <button
      type="button"
      class="button button-quiet card-grip"
      aria-label="Move with the arrow keys"
      title="Drag, or move with the arrow keys"
      onKeyDown={move}
    >
      <Icon name="grip" />
    </button>
  )
}
