/** The keys that run a prompt, as they are printed on this machine's keyboard. */
export function runKeys(platform: string = navigator.platform): string {
  return /Mac|iPhone|iPad/.test(platform) ? '⌘ ↵' : 'Ctrl ↵'
}
