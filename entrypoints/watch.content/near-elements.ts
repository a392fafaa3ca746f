export interface NearElements {
  /** Follows these from now on, and no others. */
  readonly follow: (elements: readonly Element[]) => void
  readonly has: (element: Element) => boolean
}

/** Which elements are in the window, or less than its height away from it; also tells when one of them changes its size. */
export function nearElements(signal: AbortSignal, onChange: () => void): NearElements {
  const near = new Set<Element>()
  let followed = new Set<Element>()
  const crossing = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting) near.add(target)
        else near.delete(target)
      }
      onChange()
    },
    // The same for lists that scroll by themselves, in browsers that know it.
    { root: document, rootMargin: '100% 0px', scrollMargin: '100% 0px' },
  )
  const sizes = new ResizeObserver(onChange)
  signal.addEventListener(
    'abort',
    () => {
      crossing.disconnect()
      sizes.disconnect()
    },
    { once: true },
  )
  return {
    has: (element) => near.has(element),
    follow: (elements) => {
      const next = new Set(elements)
      for (const element of followed) {
        if (next.has(element)) continue
        crossing.unobserve(element)
        sizes.unobserve(element)
        near.delete(element)
      }
      for (const element of next) {
        if (followed.has(element)) continue
        crossing.observe(element)
        sizes.observe(element)
      }
      followed = next
    },
  }
}
