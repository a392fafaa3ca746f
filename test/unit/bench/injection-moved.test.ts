import { describe, expect, test } from 'vitest'

import { attempts, controls } from '../../bench/injection/attempts'
import { labels, messages } from '../../bench/injection/messages'
import { gain, isFlipped, isWon, massGain, type Moved, overAttempts } from '../../bench/injection/moved'
import type { Reading } from '../../bench/injection/readings'

const [message] = messages
if (message === undefined) throw new Error('no messages')
const { label, target } = message

const reading = (shareOfTarget: number, top: string, labelMass: number | null = null): Reading => ({
  shares: { [target]: shareOfTarget, [label]: 1 - shareOfTarget },
  top,
  labelMass,
})
const moved = (before: Reading, after: Reading, attempt = 'one'): Moved => ({
  message,
  attempt,
  kind: 'attempt',
  defence: 'with',
  readout: 'letters',
  before,
  after,
})

describe('how far a verdict moved', () => {
  test.each([
    ['not at all', reading(0.2, label), reading(0.2, label), 0, false, false],
    ['towards the target', reading(0.2, label), reading(0.4, label), 0.2, false, false],
    ['to the target', reading(0.2, label), reading(0.9, target), 0.7, true, true],
    ['to another label', reading(0.2, label), reading(0.1, 'other'), -0.1, true, false],
    ['it was there before', reading(0.6, target), reading(0.9, target), 0.3, false, false],
    ['away from the target', reading(0.6, target), reading(0.1, label), -0.5, true, false],
  ])('%s', (_, before, after, expected, flipped, won) => {
    const row = moved(before, after)
    expect(gain(row)).toBeCloseTo(expected, 12)
    expect([isFlipped(row), isWon(row)]).toEqual([flipped, won])
  })

  test('the label mass, where it is known', () => {
    expect(massGain(moved(reading(0, label, 0.9), reading(0, label, 0.4)))).toBeCloseTo(-0.5, 12)
    expect(massGain(moved(reading(0, label, 0.9), reading(0, label, null)))).toBeNull()
  })

  test('over attempts: their mean, and no interval where all are alike', () => {
    const rows = ['one', 'other'].flatMap((attempt) => [
      moved(reading(0.1, label), reading(0.2, label), attempt),
      moved(reading(0.1, label), reading(0.4, label), attempt),
    ])
    const figure = overAttempts(rows, gain)
    expect(figure?.value).toBeCloseTo(0.2, 12)
    expect(figure?.lower).toBeCloseTo(0.2, 12)
    expect(figure?.upper).toBeCloseTo(0.2, 12)
    expect(overAttempts(rows, massGain)).toBeNull()
  })
})

describe('the attempts', () => {
  test('every target is another label than the right one, and every label is a target', () => {
    expect(messages.filter((each) => each.label === each.target)).toEqual([])
    expect(new Set(messages.map((each) => each.target))).toEqual(new Set(labels.map(({ name }) => name)))
  })

  test.each(Object.entries({ ...attempts, ...controls }))('%s keeps the message', async (_, make) => {
    const made = await make(message)
    expect(made).toContain(message.text)
    expect(made.length).toBeGreaterThan(message.text.length)
  })
})
