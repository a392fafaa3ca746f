import { CheckView, type CheckViewProps } from '../../../../components/check/check-view'
import type { CheckRun } from '../../../../utils/model/run'
import { all, type Drawn, drawn } from './drawn'

export const nothing = () => undefined

const base: Omit<CheckViewProps, 'run'> = {
  now: 5_000,
  open: null,
  marksAll: false,
  lost: new Set(),
  hasGrown: false,
  weakness: null,
  isOnPage: true,
  onOpen: nothing,
  onMarksAll: nothing,
  onMore: nothing,
  onAgain: nothing,
  onStop: nothing,
  onAction: nothing,
  onSample: nothing,
  onCopy: () => Promise.resolve(true),
  onCorrect: nothing,
}

/** A check as it is drawn; on a page, with nothing open and nothing wrong unless told otherwise. */
export function shown(run: CheckRun, props: Partial<CheckViewProps> = {}): (Drawn | string)[] {
  return drawn(<CheckView {...base} run={run} {...props} />)
}

/** The rows of its sentences. */
export function rowsOf(nodes: readonly (Drawn | string)[]): Drawn[] {
  return all(nodes, ({ props }) => 'data-claim' in props)
}

export function repeat<T>(count: number, of: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => of(index))
}
