import { migrateTo1 } from './to-1'

/** The n-th leads from version n to n + 1. */
export const migrations = [migrateTo1] as const
