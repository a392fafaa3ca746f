/** The browser's highlights, as a document has them. */
export interface Registry {
  readonly highlights: HighlightRegistry
  readonly Highlight: typeof Highlight
  readonly view: Window
}

/** `null` where the browser has no highlights, or the document is not shown in a window. */
export function registryOf({ defaultView: view }: Document): Registry | null {
  // Absent in older browsers, whatever the types say.
  const highlights = view?.CSS?.highlights as HighlightRegistry | undefined
  const constructor = view?.Highlight as typeof Highlight | undefined
  if (view === null || highlights === undefined || constructor === undefined) return null
  return { highlights, Highlight: constructor, view }
}
