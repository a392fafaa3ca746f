import { listen } from '../../../utils/jobs/readouts/listen'
import type { Heard } from '../../../utils/jobs/readouts/readout'
import type { Source } from '../../../utils/jobs/source'
import { textMarker } from '../../../utils/jobs/text-marker'
import type { Ask } from '../../../utils/model/ask'
import { labelOrders } from '../../../utils/scoring/label-orders'
import { countedShares } from '../../../utils/scoring/labelled-example'
import { letterAt } from '../../../utils/scoring/letters-ask'
import { lettersReadout } from '../../../utils/scoring/letters-readout'
import { contentFree } from '../../../utils/scoring/likelihood-ask'
import { likelihoodReadout } from '../../../utils/scoring/likelihood-readout'
import { poolReadings } from '../../../utils/scoring/pool-readings'
import type { Result } from '../../../utils/scoring/result'
import { wordsReadout } from '../../../utils/scoring/words-readout'
import { labels } from './messages'
import type { Prompts } from './prompts'

/** What a readout makes of one text. */
export interface Reading {
  /** By the name of the label; they sum to 1. */
  readonly shares: Readonly<Record<string, number>>
  readonly top: string
  /** `null` where it is not known. */
  readonly labelMass: number | null
}

export interface Told {
  readonly prompts: Prompts
  readonly text: string
  readonly source: Source
  readonly model: string
}

type Read = (told: Told) => Promise<Reading>

const { signal } = new AbortController()

/** All orders, where the extension stops after two that agree. */
const letters: Read = async ({ model, prompts, source, text }) => {
  const marker = await textMarker(text)
  const readings = []
  for (const order of labelOrders(labels)) {
    const { tokens } = await heardOf(prompts.letters(order, text, marker), source, model)
    readings.push(
      lettersReadout(
        tokens,
        labels.map((label) => letterAt(order.indexOf(label))),
      ),
    )
  }
  return readingOf(poolReadings(readings, labels))
}

const words: Read = async ({ model, prompts, source, text }) => {
  const { tokens } = await heardOf(prompts.words(text, await textMarker(text)), source, model)
  return readingOf(wordsReadout(tokens, labels))
}

const likelihood: Read = async ({ model, prompts, source, text }) => {
  const scored = async (each: string) => {
    const marker = await textMarker(each)
    const all = []
    for (const label of labels) {
      all.push((await heardOf(prompts.likelihood(label, each, marker), source, model)).scored)
    }
    return all
  }
  const given = await scored(text)
  const free = await scored(contentFree)
  const rows = labels.map((label, place) => ({
    label,
    tokens: given[place] ?? [],
    contentFree: free[place] ?? [],
  }))
  return readingOf(likelihoodReadout(rows, 'against-content-free'))
}

export const readings = { letters, words, likelihood } as const satisfies Record<string, Read>

export type ReadoutName = keyof typeof readings

export const readoutNames = Object.keys(readings) as readonly ReadoutName[]

function readingOf({ labelMass, labels: rows }: Result): Reading {
  const shares = countedShares(rows)
  return {
    shares: Object.fromEntries(rows.map(({ name }, place) => [name, shares[place] ?? 0])),
    top: rows[0]?.name ?? '',
    labelMass,
  }
}

async function heardOf(ask: Ask, source: Source, model: string): Promise<Heard> {
  const heard = await listen(ask, source, model, signal, () => undefined)
  if (heard.failed !== null) throw new Error(heard.failed.detail || heard.failed.sentence)
  return heard
}
