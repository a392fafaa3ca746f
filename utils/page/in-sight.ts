/**
 * Whether a card can be seen. A page can fade it or lay something over it, to make a person click what they do not see;
 * nothing is sent then.
 */
export function isInSight(host: HTMLElement): boolean {
  const { left, top, width, height } = host.getBoundingClientRect()
  if (width < 100 || height < 40) return false
  for (let element: Element | null = host; element !== null; element = element.parentElement) {
    const { opacity, visibility } = getComputedStyle(element)
    if (Number(opacity) < 0.7 || visibility !== 'visible') return false
  }
  const points = [0.1, 0.5, 0.9].map((share) => [left + width * share, top + height / 2] as const)
  return points.every(([x, y]) => {
    const isInside = x >= 0 && y >= 0 && x <= innerWidth && y <= innerHeight
    return !isInside || document.elementFromPoint(x, y) === host
  })
}
