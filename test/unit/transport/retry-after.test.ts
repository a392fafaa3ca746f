import { expect, test } from 'vitest'

import { retryAfter } from '../../../utils/transport/retry-after'

const now = Date.parse('2026-01-01T00:00:00Z')

test.each([
  { headers: {}, seconds: null },
  { headers: { 'retry-after': '20' }, seconds: 20 },
  { headers: { 'retry-after': ' 0 ' }, seconds: 0 },
  { headers: { 'retry-after': '1.5' }, seconds: 1.5 },
  { headers: { 'retry-after': '' }, seconds: null },
  { headers: { 'retry-after': 'soon' }, seconds: null },
  { headers: { 'retry-after': 'Thu, 01 Jan 2026 00:00:30 GMT' }, seconds: 30 },
  { headers: { 'retry-after': 'Wed, 31 Dec 2025 23:59:00 GMT' }, seconds: 0 },
  { headers: { 'retry-after-ms': '374' }, seconds: 0.374 },
  { headers: { 'retry-after-ms': '374', 'retry-after': '20' }, seconds: 0.374 },
  { headers: { 'retry-after-ms': 'x', 'retry-after': '20' }, seconds: 20 },
])('$headers: $seconds', ({ headers, seconds }) => {
  const given = Object.entries(headers).map(([name, value]): [string, string] => [name, value])
  expect(retryAfter(new Headers(given), now)).toBe(seconds)
})
