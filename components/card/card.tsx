import type { ComponentChildren } from 'preact'

import { Icon } from '../icon'
import { Mark } from '../mark'
import { LabelSetSelect } from './label-set-select'
import { MoveHandle } from './move-handle'

export interface CardProps {
  /** Names the dialog; shown where there is no choice of label sets. */
  readonly title: string
  /** The result in a few words, beside the title; `null` for none. */
  readonly subtitle?: string | null
  /** How sure the result is, 0..1, for the mark; `null` while there is none. */
  readonly fraction: number | null
  readonly busy: boolean
  /** The choice of label sets; an empty list shows the title alone. */
  readonly labelSets: readonly { readonly id: string; readonly name: string }[]
  readonly labelSetId: string
  readonly onLabelSet: (id: string) => void
  /** `null` where there is no side panel. */
  readonly onOpenSidePanel: (() => void) | null
  readonly onClose: () => void
  /** The pointer went down on the header: follow it from here. */
  readonly onMoveStart: (event: PointerEvent) => void
  /** Arrow keys on the move handle; pixels. */
  readonly onMoveBy: (right: number, down: number) => void
  /** Of the language that the card is written in; the page around it may read the other way. */
  readonly direction?: 'ltr' | 'rtl'
  /** A key pressed anywhere in the card. */
  readonly onKey: (event: KeyboardEvent) => void
  readonly children: ComponentChildren
}

/** The chrome of the card beside a selection. Not modal: the page stays usable. */
export function Card(props: CardProps) {
  const { title, subtitle = null, fraction, busy, labelSets, labelSetId, children, direction = 'ltr' } = props
  return (
    // The digits say which label is right, wherever in the card the focus is.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <dialog
      open
      class="theme card"
      aria-label={`Surelight: ${title}`}
      tabIndex={-1}
      dir={direction}
      lang="en"
      onKeyDown={props.onKey}
    >
      <header class="card-header" onPointerDown={(event) => startMove(event, props.onMoveStart)}>
        <Mark fraction={fraction} busy={busy} />
        {labelSets.length > 1 ? (
          <LabelSetSelect labelSets={labelSets} value={labelSetId} onChange={props.onLabelSet} />
        ) : (
          <strong class="card-title" dir="auto">
            {title}
          </strong>
        )}
        {subtitle !== null && <span class="card-subtitle soft">{subtitle}</span>}
        <span class="grow" />
        <MoveHandle onMoveBy={props.onMoveBy} />
        {props.onOpenSidePanel !== null && (
          <button
            type="button"
            class="button button-quiet"
            aria-label="Open in side panel"
            title="Open in side panel"
            onClick={props.onOpenSidePanel}
          >
            <Icon name="side-panel" />
          </button>
        )}
        <button
          type="button"
          class="button button-quiet"
          aria-label="Close, Esc"
          aria-keyshortcuts="Escape"
          onClick={props.onClose}
        >
          <kbd>Esc</kbd>
          <Icon name="close" />
        </button>
      </header>
      <div class="card-body">{children}</div>
    </dialog>
  )
}

function startMove(event: PointerEvent, onMoveStart: (event: PointerEvent) => void): void {
  const isControl =
    event.target instanceof Element && event.target.closest('select, button:not(.card-grip)') !== null
  if (event.button === 0 && !isControl) onMoveStart(event)
}
