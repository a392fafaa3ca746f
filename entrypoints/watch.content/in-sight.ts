/**
 * Whether a chip can be seen where it was pressed. A page can fade it or lay something over it, to make a person click what
 * they do not see; nothing is asked then.
 */
export function isChipInSight(host: HTMLElement, chip: HTMLElement): boolean {
  const { height, left, top, width } = chip.getBoundingClientRect()
  if (width === 0 || height === 0) return false
  for (let element: Element | null = host; element !== null; element = element.parentElement) {
    const { filter, maskImage, opacity, visibility } = getComputedStyle(element)
    if (Number(opacity) < 0.7 || visibility !== 'visible') return false
    // What a dark mode does to a page is none of these.
    if (/opacity|blur|url/.test(filter) || maskImage !== 'none') return false
  }
  return [0.2, 0.5, 0.8].every((share) => {
    return document.elementFromPoint(left + width * share, top + height / 2) === host
  })
}
