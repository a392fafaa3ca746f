import type { ScoreAsk } from '../../../utils/model/ask'
import { builtWording, likelihoodOfTruth, type Wording } from './likelihood-of-truth'
import type { Method } from './method'
import { logprobsOf } from './token-measure'

/** Two true and two false examples of our own, of the kind that is asked about. */
const examples: readonly (readonly [string, boolean])[] = [
  ['Bees make honey.', true],
  ['A week has nine days.', false],
  ['London is the capital of Brazil.', false],
  ['Ice is frozen water.', true],
]

/** One question whose answers are two words, in one phrasing. */
function plainly(answers: readonly [string, string], prefix: (claim: string) => string): Wording {
  return {
    phrasings: ['plain'],
    answers: { plain: answers, turned: answers },
    ask: (claim, answer) => scoreAsk(prefix(claim), answer),
  }
}

/** The same after the four examples, answered. */
function withExamples({ answers, ask, phrasings }: Wording): Wording {
  return {
    phrasings,
    answers,
    ask: (claim, answer, phrasing) => {
      const shown = examples.map(([example, isTrue]) => {
        const { prefix, text } = ask(example, answers[phrasing][isTrue ? 0 : 1], phrasing)
        return `${prefix}${text}`
      })
      const asked = ask(claim, answer, phrasing)
      return { ...asked, prefix: [...shown, asked.prefix].join('\n\n') }
    },
  }
}

/** Turned round: how much likelier the statement itself is after the word that it is true than that it is false. */
const afterTruth: Method = async (statement, setting) => {
  const [yes = 0, no = 0] = await Promise.all(
    ['true', 'false'].map(async (word) => {
      const logprobs = await logprobsOf(`This statement is ${word}: `, statement, setting)
      return logprobs.reduce((sum, value) => sum + value, 0)
    }),
  )
  return 1 / (1 + Math.exp(no - yes))
}

const tried: Readonly<Record<string, Wording>> = {
  'as built': builtWording,
  '"True or False:"': plainly(['True', 'False'], (claim) => `Statement: ${claim}\nTrue or False:`),
  '"Is this statement true?"': plainly(
    ['Yes', 'No'],
    (claim) => `Statement: ${claim}\nIs this statement true?`,
  ),
  '"This statement is"': plainly(['true', 'false'], (claim) => `${claim} This statement is`),
  '"correct" and "wrong"': {
    phrasings: ['plain', 'turned'],
    answers: { plain: ['Yes', 'No'], turned: ['No', 'Yes'] },
    ask: (claim, answer, phrasing) => {
      const asked = phrasing === 'plain' ? 'correct' : 'wrong'
      return scoreAsk(`"${claim}"\nIs the sentence above ${asked}? Answer:`, answer)
    },
  },
}

/** Every wording, with and without examples, raw and against the empty claim, in all of its phrasings. */
export const wordings: Readonly<Record<string, Method>> = {
  ...Object.fromEntries(
    Object.entries(tried).flatMap(([name, wording]) =>
      [[name, wording] as const, [`${name}, four examples`, withExamples(wording)] as const].flatMap(
        ([own, each]) => [
          [`${own}, raw`, likelihoodOfTruth(each, 'raw')],
          [`${own}, against no claim`, likelihoodOfTruth(each, 'against-content-free')],
        ],
      ),
    ),
  ),
  'the statement after "true" and after "false"': afterTruth,
}

function scoreAsk(prefix: string, answer: string): ScoreAsk {
  return { type: 'score', prefix, text: ` ${answer}`, alternatives: 1 }
}
