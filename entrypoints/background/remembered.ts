import type { Remembered } from '../../utils/jobs/readouts/remembered'

/** What requests that are the same for every text were answered with, for as long as the background runs. */
export const remembered: Remembered = new Map()
