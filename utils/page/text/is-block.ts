/** Whether what is within an element begins and ends a stretch of text by itself, by the element's `display`. */
export function isBlock(display: string): boolean {
  return !/^(?:inline|ruby|contents|math|none|$)/.test(display)
}
