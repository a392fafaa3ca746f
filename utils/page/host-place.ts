interface Place {
  readonly rule: HTMLStyleElement
  left: number
  top: number
  /** The most that the card may be high without covering what it stands beside; `null` where that leaves too little. */
  room: number | null
  /** Looks for the place anew; `null` where nothing does. */
  seek: (() => void) | null
}

const places = new WeakMap<HTMLElement, Place>()

/** The rule that says where a card stands. It is in the card's own root, where the page cannot write another one. */
export function createPlace(host: HTMLElement): HTMLStyleElement {
  const rule = document.createElement('style')
  places.set(host, { rule, left: 0, top: 0, room: null, seek: null })
  placeHost(host, 0, 0)
  return rule
}

/** Puts a card where it is to stand, in pixels of the window. Its size does not follow the page's zoom. */
export function placeHost(
  host: HTMLElement,
  left: number,
  top: number,
  room: number | null = places.get(host)?.room ?? null,
): void {
  const place = places.get(host)
  if (place === undefined) return
  Object.assign(place, { left, top, room })
  // Absent in older browsers, whatever the types say.
  const zoom = (host.parentElement?.currentCSSZoom as number | undefined) ?? 1
  const text = `:host { inset: ${top}px auto auto ${left}px !important; zoom: ${1 / zoom} !important; --surelight-room: ${room === null ? '100vh' : `${room}px`} !important; }`
  if (place.rule.textContent !== text) place.rule.textContent = text
}

/** Says how the place of a card is found, for when it has come to another parent. */
export function seekPlace(host: HTMLElement, seek: () => void): void {
  const place = places.get(host)
  if (place !== undefined) place.seek = seek
}

/** A card has come to another parent, or back. */
export function placeAgain(host: HTMLElement): void {
  const place = places.get(host)
  if (place === undefined) return
  placeHost(host, place.left, place.top)
  place.seek?.()
}
