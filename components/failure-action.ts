import type { FailureAction } from '../utils/model/failure'

export type OfferedAction = NonNullable<FailureAction>

/** What the button of a failure says. */
export const failureActionWords: Readonly<Record<OfferedAction, string>> = {
  retry: 'Retry',
  shorten: 'Take the first part',
  'open-options': 'Open settings',
  unlock: 'Unlock key',
  'allow-host': 'Allow this address',
  'reload-page': 'Reload the page',
}
