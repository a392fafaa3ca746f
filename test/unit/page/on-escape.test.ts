import { expect, test } from 'vitest'

import { isEscape } from '../../../utils/page/on-escape'

test.each([
  ['a person presses it', { key: 'Escape', isTrusted: true, isComposing: false }, true],
  ['an input method ends its composition', { key: 'Escape', isTrusted: true, isComposing: true }, false],
  ['a page makes the event', { key: 'Escape', isTrusted: false, isComposing: false }, false],
  ['it is another key', { key: 'Enter', isTrusted: true, isComposing: false }, false],
])('%s', (_, event, expected) => expect(isEscape(event)).toBe(expected))
