import type { TabRun } from '../../utils/model/run'

type Listener = (run: TabRun) => void

const listeners = new Set<Listener>()

/** Tells whoever shows a run how it is now. */
export function runChanged(run: TabRun): void {
  for (const listen of listeners) listen(run)
}

export function onRunChanged(listen: Listener, signal: AbortSignal): void {
  listeners.add(listen)
  signal.addEventListener('abort', () => listeners.delete(listen), { once: true })
}
