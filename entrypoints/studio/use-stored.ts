import { useEffect, useState } from 'preact/hooks'

/**
 * What is stored, read anew when the window is looked at again and after every change of this page.
 *
 * @param key what it is read for; under another one it is `null` until it is read
 * @returns the value, the same object for as long as it says the same, and how to read it anew
 */
export function useStored<T>(key: string, read: () => Promise<T>): readonly [T | null, () => Promise<void>] {
  const [stored, setStored] = useState<{ readonly key: string; readonly value: T } | null>(null)
  const load = async () => {
    const value = await read()
    setStored((before) => (isSame(before, { key, value }) ? before : { key, value }))
  }
  useEffect(() => {
    const look = () => void load()
    look()
    addEventListener('focus', look)
    return () => removeEventListener('focus', look)
  }, [key])
  return [stored?.key === key ? stored.value : null, load]
}

function isSame(before: unknown, after: unknown): boolean {
  return JSON.stringify(before) === JSON.stringify(after)
}
