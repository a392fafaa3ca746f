import { expect, test } from 'vitest'

import { moveEntry } from '../../../components/label-sets/move-entry'
import { runKeys } from '../../../components/playground/run-keys'

test.each([
  [0, 1, ['b', 'a', 'c']],
  [2, -1, ['a', 'c', 'b']],
  [0, -1, ['a', 'b', 'c']],
  [2, 1, ['a', 'b', 'c']],
  [9, 1, ['a', 'b', 'c']],
])('the entry at %d, moved by %d', (from, step, moved) =>
  expect(moveEntry(['a', 'b', 'c'], from, step)).toEqual(moved),
)

test.each([
  ['MacIntel', '⌘ ↵'],
  ['Linux x86_64', 'Ctrl ↵'],
  ['Win32', 'Ctrl ↵'],
])('on %s, %s runs', (platform, keys) => expect(runKeys(platform)).toBe(keys))
