import { migrateTo1 } from './to-1'
import { migrateTo2 } from './to-2'
import { migrateTo3 } from './to-3'

/** The n-th leads from version n to n + 1. */
export const migrations = [migrateTo1, migrateTo2, migrateTo3] as const
