/** How many characters are the same at the start of two texts. */
export function commonStart(a: string, b: string, most = Math.min(a.length, b.length)): number {
  let length = 0
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length += 1
  return length
}

/** How many characters are the same at the end of two texts. */
export function commonEnd(a: string, b: string, most = Math.min(a.length, b.length)): number {
  let length = 0
  while (length < most && a.charCodeAt(a.length - length - 1) === b.charCodeAt(b.length - length - 1)) {
    length += 1
  }
  return length
}
