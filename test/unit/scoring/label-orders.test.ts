import { describe, expect, test } from 'vitest'

import { labelOrders, mostOrders } from '../../../utils/scoring/label-orders'

describe.each([
  { count: 0, orders: 0 },
  { count: 1, orders: 1 },
  { count: 2, orders: 2 },
  { count: 3, orders: 3 },
  { count: 4, orders: 4 },
  { count: 5, orders: mostOrders },
  { count: 6, orders: mostOrders },
  { count: 7, orders: mostOrders },
  { count: 20, orders: mostOrders },
  { count: 26, orders: mostOrders },
])('$count labels: $orders orders', ({ count, orders }) => {
  const labels = Array.from({ length: count }, (_, index) => index)
  const found = labelOrders(labels)

  test('as many as there are to be', () => expect(found).toHaveLength(orders))
  test('as given, then reversed', () =>
    expect(found.slice(0, 2)).toEqual([labels, labels.toReversed()].slice(0, orders)))
  test('each is a permutation', () => {
    for (const order of found) expect(order.toSorted((a, b) => a - b)).toEqual(labels)
  })
  test('each comes once', () => expect(new Set(found.map(String)).size).toBe(orders))
})

test('the first label has another place in every order but its own', () => {
  const places = labelOrders([...'ABCDEFGH']).map((order) => order.indexOf('A'))
  expect(new Set(places).size).toBe(mostOrders)
})
