import { migrateTo1 } from './to-1'
import { migrateTo2 } from './to-2'

/** The n-th leads from version n to n + 1. */
export const migrations = [migrateTo1, migrateTo2] as const
