/**
 * Half of the logical processors, eight at most. In Firefox one: threads of WebAssembly do not start in an extension's page
 * there (ESR 153, November 2026: the page is not cross-origin isolated).
 */
export function threadsToUse(): number {
  if (import.meta.env.FIREFOX) return 1
  return Math.max(1, Math.min(8, Math.floor(navigator.hardwareConcurrency / 2)))
}
