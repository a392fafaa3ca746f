/**
 * Whether the text of an element stands on a dark ground. It needs nothing from outside of itself, so that it can be sent
 * to a page as it is.
 */
export function isDark(element: Element): boolean {
  const { ownerDocument: document } = element
  const view = document.defaultView
  if (view === null) return false
  // Luminance of what shines through so far, from the element outwards.
  let light = 0
  let through = 1
  for (let each: Element | null = element; each !== null; each = around(each)) {
    const style = view.getComputedStyle(each)
    const { luminance, alpha } = parse(style.backgroundColor)
    light += through * alpha * luminance
    through *= 1 - alpha
    if (through < 0.05) return light / (1 - through) < 0.18
    // Of a picture nothing is known, but that the page's author could read the text on it.
    const isPicture = style.backgroundImage !== 'none' && style.backgroundClip !== 'text'
    if (isPicture)
      return light + through * (parse(view.getComputedStyle(element).color).luminance > 0.4 ? 0 : 1) < 0.18
  }
  return light + through * (isCanvasDark() ? 0 : 1) < 0.18

  function around(inner: Element): Element | null {
    const root = inner.getRootNode()
    return inner.assignedSlot ?? inner.parentElement ?? ('host' in root ? (root as ShadowRoot).host : null)
  }

  function isCanvasDark(): boolean {
    const own = view?.getComputedStyle(document.documentElement).colorScheme ?? 'normal'
    const meta = document.querySelector<HTMLMetaElement>('meta[name="color-scheme" i]')?.content
    const schemes = (own === 'normal' ? (meta ?? own) : own).toLowerCase().split(/\s+/)
    if (!schemes.includes('dark')) return false
    return !schemes.includes('light') || view?.matchMedia('(prefers-color-scheme: dark)').matches === true
  }

  /** Relative luminance, 0 to 1, of a computed colour in any of the forms that browsers give it. */
  function parse(colour: string): { luminance: number; alpha: number } {
    const [name = '', ...parts] = colour.split(/[\s(),/]+/).filter((part) => part !== '')
    const isNamed = name === 'color'
    const space = isNamed ? (parts.shift() ?? '') : name
    const [one = 0, two = 0, three = 0, alpha = 1] = parts.map((part) =>
      part.endsWith('%') ? Number.parseFloat(part) / 100 : Number.parseFloat(part) || 0,
    )
    switch (space) {
      case 'oklab':
      case 'oklch':
        return { luminance: one ** 3, alpha }
      case 'lab':
      case 'lch':
        return { luminance: ((one + 16) / 116) ** 3, alpha }
      case 'xyz':
      case 'xyz-d50':
      case 'xyz-d65':
        return { luminance: two, alpha }
      case 'srgb-linear':
        return { luminance: 0.2126 * one + 0.7152 * two + 0.0722 * three, alpha }
      default: {
        const [red, green, blue] = [one, two, three].map((value) => linear(isNamed ? value : value / 255))
        return { luminance: 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0), alpha }
      }
    }
  }

  function linear(value: number): number {
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
}
