import type { Known } from '../../model/capability'
import type { Label } from '../../model/label-set'
import { letterAt, lettersAsk } from '../../scoring/letters-ask'
import { letterIn } from '../../scoring/letters-readout'
import { attempt, type Trial } from './attempt'
import { hasNumbers } from './hear'

/** An easy one, so that only a model that does not tie letters to options fails it. */
const text = 'I was charged twice for one order and want my money back.'
const right = 'Refund'
const orders = [
  [right, 'Weather', 'Sports'],
  ['Sports', 'Weather', right],
].map((names) => names.map((name): Label => ({ id: name, name, description: '', aliases: [] })))

/**
 * Whether a model ties letters to options: it names the right one of three in two orders, at two places. Small models name a
 * place or a letter instead, whatever stands there (docs/readout.md).
 */
export async function probeLetters(trial: Trial): Promise<Known> {
  const answers = await Promise.all(
    orders.map((order) => attempt(trial, lettersAsk('What is the text about?', order, text, 'text-3f9a'))),
  )
  if (answers.some(({ failure, isPutOff, tokens }) => failure !== null || isPutOff || !hasNumbers(tokens))) {
    return 'unknown'
  }
  const isRight = answers.every(({ text: answer }, index) => {
    const place = orders[index]?.findIndex(({ id }) => id === right) ?? 0
    return letterIn(answer) === letterAt(place)
  })
  return isRight ? 'yes' : 'no'
}
