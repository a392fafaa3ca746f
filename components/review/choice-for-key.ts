interface PressedKey {
  readonly key: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
}

/** The choice that a key from 1 to 9 stands for; `null` for any other key, and with Ctrl, Alt or ⌘. */
export function choiceForKey<Choice>(
  { altKey, ctrlKey, key, metaKey }: PressedKey,
  choices: readonly Choice[],
): Choice | null {
  if (altKey || ctrlKey || metaKey || !/^[1-9]$/.test(key)) return null
  return choices[Number(key) - 1] ?? null
}
