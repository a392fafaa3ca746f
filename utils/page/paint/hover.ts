import { isTextField } from '../text/is-text-field'

export interface PointerWatch {
  /** What is at a point of the window; `null` where nothing is. */
  readonly find: (x: number, y: number) => number | null
  /** Something else is under the pointer now, or nothing. */
  readonly onHover: (found: number | null) => void
  /** Something was clicked or tapped. */
  readonly onPress: (found: number) => void
  readonly signal: AbortSignal
  readonly view?: Window
}

/** A press that moved farther than this, in pixels, was a drag. */
const slop = 4

/** What a click is meant for where it is on one of these. */
const controls =
  'a[href], area[href], button, input, label, option, select, summary, [role="button"], [role="link"]'

/** Tells what a person points at and presses, and takes nothing from the page: its own events go on as they would. */
export function watchPointer({ find, onHover, onPress, signal, view = window }: PointerWatch): void {
  let frame = 0
  let point: { readonly x: number; readonly y: number } | null = null
  let hovered: number | null = null
  let pressed: { readonly x: number; readonly y: number; readonly selected: string } | null = null

  const look = () => {
    frame = 0
    const found = point === null ? null : find(point.x, point.y)
    if (found === hovered) return
    hovered = found
    onHover(found)
  }
  const schedule = () => {
    if (frame === 0) frame = view.requestAnimationFrame(look)
  }
  const pointAt = ({ isTrusted, pointerType, buttons, clientX, clientY }: PointerEvent) => {
    if (!isTrusted || pointerType === 'touch') return
    // While a button is held something is dragged or selected.
    point = buttons === 0 ? { x: clientX, y: clientY } : null
    schedule()
  }
  const options = { capture: true, passive: true, signal }
  view.addEventListener('pointermove', pointAt, options)
  view.addEventListener('pointerup', pointAt, options)
  view.addEventListener(
    'pointerout',
    ({ isTrusted, relatedTarget }) => {
      if (!isTrusted || relatedTarget !== null) return
      point = null
      schedule()
    },
    options,
  )
  // The page moves below a pointer that rests.
  view.addEventListener('scroll', () => point !== null && schedule(), options)
  view.addEventListener(
    'pointerdown',
    ({ isTrusted, isPrimary, button, clientX, clientY }) => {
      if (!isTrusted) return
      pressed = isPrimary && button === 0 ? { x: clientX, y: clientY, selected: selectedIn(view) } : null
    },
    options,
  )
  view.addEventListener(
    'click',
    (event) => {
      const start = pressed
      pressed = null
      if (start === null || !event.isTrusted || event.button !== 0 || hasModifier(event)) return
      const { clientX: x, clientY: y } = event
      if (
        Math.hypot(x - start.x, y - start.y) > slop ||
        isSelecting(view, start.selected) ||
        isOnControl(event)
      )
        return
      const found = find(x, y)
      if (found !== null) onPress(found)
    },
    options,
  )
  signal.addEventListener('abort', () => view.cancelAnimationFrame(frame), { once: true })
}

function hasModifier({ altKey, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return altKey || ctrlKey || metaKey || shiftKey
}

function isOnControl(event: Event): boolean {
  const inner = event.composedPath()[0]
  let control = inner instanceof Element ? inner.closest(controls) : null
  while (control !== null && isForText(control)) control = control.parentElement?.closest(controls) ?? null
  return control !== null
}

/** A field is clicked to write in it, which takes nothing from what is marked there; so is the label of one. */
function isForText(control: Element): boolean {
  const meant = control.localName === 'label' ? (control as HTMLLabelElement).control : control
  return meant === null || isTextField(meant)
}

/** Whether the press selected something; what was selected before may still be so when the click comes. */
function isSelecting(view: Window, before: string): boolean {
  const now = selectedIn(view)
  return now !== '' && now !== before
}

function selectedIn({ document }: Window): string {
  const { activeElement } = document
  if (activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement) {
    return activeElement.value.slice(activeElement.selectionStart ?? 0, activeElement.selectionEnd ?? 0)
  }
  return String(document.getSelection())
}
