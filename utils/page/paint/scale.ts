/** How much larger an element is drawn than it is laid out; its own size is known in whole pixels only. */
export function scale(drawn: number, laidOut: number): number {
  return laidOut > 0 && Math.abs(drawn - laidOut) >= 1 ? drawn / laidOut : 1
}
