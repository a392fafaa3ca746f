import type { BrowserWindow, Privileged } from './privileged.ts'

interface Processor {
  beginInputTransactionForTests(window: Window): boolean
  keydown(event: KeyboardEvent): number
  keyup(event: KeyboardEvent): boolean
}

/** Keys pressed in the browser's window; those of BiDi go to the page and no further. Runs in chrome. */
export function pressKeys(keys: string): void {
  const { Services, Cc, Ci } = globalThis as unknown as Privileged & {
    Cc: Record<string, { createInstance(type: unknown): Processor }>
    Ci: Record<string, unknown>
  }
  const window: BrowserWindow = Services.wm.getMostRecentWindow('navigator:browser')
  const processor = Cc['@mozilla.org/text-input-processor;1']?.createInstance(Ci['nsITextInputProcessor'])
  processor?.beginInputTransactionForTests(window)
  const named: Record<string, [key: string, code: string, keyCode: number]> = {
    Ctrl: ['Control', 'ControlLeft', 17],
    Alt: ['Alt', 'AltLeft', 18],
    Shift: ['Shift', 'ShiftLeft', 16],
    Enter: ['Enter', 'Enter', 13],
  }
  const events = keys.split('+').map((part) => {
    const [key, code, keyCode] = named[part] ?? [part, `Key${part}`, part.codePointAt(0) ?? 0]
    return new window.KeyboardEvent('', { key, code, keyCode })
  })
  for (const event of events) processor?.keydown(event)
  for (const event of events.toReversed()) processor?.keyup(event)
}
