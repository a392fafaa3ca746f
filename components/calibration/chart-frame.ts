/** Places within a chart, in its own units, which are CSS pixels at its full width. */
export const frame = { width: 340, left: 42, right: 328, top: 24, bottom: 264 } as const

/** The strip of counts below a reliability diagram. */
export const strip = { top: 286, bottom: 318 } as const
