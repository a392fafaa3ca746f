import type { Connection } from '../../utils/model/connection'

/** What the form edits of a connection. */
export type ConnectionDraft = Pick<
  Connection,
  'name' | 'preset' | 'baseUrl' | 'model' | 'dialect' | 'patience'
>

export type KeyKeeping = 'session' | 'remember' | 'locked'

/** A key as it is typed; it leaves this form once, on saving, and never comes back. */
export interface KeyDraft {
  readonly value: string
  readonly keeping: KeyKeeping
  readonly passphrase: string
}

export type ConnectionErrors = Readonly<
  Partial<Record<'name' | 'baseUrl' | 'key' | 'passphrase' | 'model', string>>
>

export interface Choice<Id extends string> {
  readonly id: Id
  readonly name: string
}
