import type { Finding } from '../../utils/model/test-report'
import type { IconName } from '../icon'

export const findingIcons: Readonly<Record<Finding, IconName>> = {
  ok: 'check',
  warn: 'warning',
  bad: 'close',
  none: 'missing',
  unknown: 'question',
}

/** Beside the icon, because a colour alone says nothing. */
export const findingWords: Readonly<Record<Finding, string>> = {
  ok: 'good',
  warn: 'limited',
  bad: 'problem',
  none: 'not offered',
  unknown: 'unknown',
}

export const overallWords: Readonly<Record<Finding, string>> = {
  ok: 'This connection works.',
  warn: 'This connection works, with limits.',
  bad: 'This connection does not work yet.',
  none: 'Nothing is offered here.',
  unknown: 'Nothing is known of this connection.',
}
