import type { Connection } from '../../utils/model/connection'

/** Whether a connection still leads where another did, so that what is learned of the one is true of the other. */
export function isSameEndpoint(one: Connection, other: Connection): boolean {
  return (
    one.id === other.id &&
    one.preset === other.preset &&
    one.baseUrl === other.baseUrl &&
    one.dialect === other.dialect &&
    one.model === other.model
  )
}
