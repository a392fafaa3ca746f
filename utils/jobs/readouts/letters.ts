import { type Label, offeredLabels } from '../../model/label-set'
import { decide } from '../../scoring/decide'
import { labelOrders } from '../../scoring/label-orders'
import { letterAt, lettersAsk } from '../../scoring/letters-ask'
import { lettersReadout } from '../../scoring/letters-readout'
import { poolReadings } from '../../scoring/pool-readings'
import type { Reading } from '../../scoring/reading'
import type { Result } from '../../scoring/result'
import { margin } from '../../scoring/verdict'
import { provenanceOf } from '../new-run'
import type { AskReadout, Inquiry } from './readout'
import { type Asking, readAll } from './symbols'

/** A lead under which another order is asked: with less, a place that favours a label may decide. */
const close = 0.3

/**
 * In the given order and its reverse at once; in more orders, one after the other, while the top two are close or the orders
 * do not agree.
 */
export const letters: AskReadout = async (inquiry) => {
  const { connection, labelSet } = inquiry
  const labels = offeredLabels(labelSet)
  const [given = [], reverse, ...more] = labelOrders(labels)
  const first = await readAll(
    inquiry,
    [given, ...(reverse === undefined ? [] : [reverse])].map((order) => asking(inquiry, order)),
  )
  if ('failed' in first) return first.failed
  const readings: Reading[] = [...first.readings]
  let result = poolReadings(readings, labels)
  for (const order of more) {
    if (isSettled(result)) break
    const next = await readAll(inquiry, [asking(inquiry, order)])
    if ('failed' in next) return next.failed
    readings.push(...next.readings)
    result = poolReadings(readings, labels)
  }
  const provenance = {
    ...provenanceOf(connection),
    model: first.model,
    readout: 'letters',
    temperature: 0,
  } as const
  return decide(result, labelSet, provenance)
}

function isSettled(result: Result): boolean {
  const lead = margin(result)
  return lead === null || (lead >= close && (result.stability?.flipRate ?? 0) === 0)
}

/** One order, read back into the order in which the labels are offered. */
function asking({ labelSet, marker, text }: Inquiry, order: readonly Label[]): Asking {
  const labels = offeredLabels(labelSet)
  return {
    ask: lettersAsk(labelSet.question, order, text, marker),
    read: ({ tokens }) =>
      lettersReadout(
        tokens,
        labels.map((label) => letterAt(order.indexOf(label))),
      ),
  }
}
