import type { Claim } from '../../utils/model/check'
import type { Readout } from '../../utils/model/provenance'
import type { CheckRun } from '../../utils/model/run'
import { samples } from '../../utils/scoring/sample-count'
import { formatCount } from '../format/format-count'
import { sentenceCount } from './sentence-count'

/** Why and how a sentence is asked about, a sentence or two each. */
export function whyWords(run: CheckRun, { decision }: Pick<Claim, 'decision'>): string[] {
  const readout = decision?.provenance.readout ?? run.plan?.readout ?? null
  return [
    `The text was split into ${sentenceCount(run.claims.length)}; questions, headings and code state nothing and are left out.`,
    ...(readout === null ? [] : [askedWords(readout), `${contextWords(run, readout)} ${dataWords(readout)}`]),
  ]
}

function askedWords(readout: Readout): string {
  switch (readout) {
    case 'decisions':
    case 'system-one':
    case 'letters':
    case 'words':
      return 'Each is asked about in two phrasings, whether it is true and whether it is false, so that a model that likes to say yes gains nothing by it.'
    case 'likelihood':
      return 'For each it is measured how likely yes and no are as the answer, in two phrasings, less how likely they are where no sentence is given.'
    case 'sampled':
      return `Each is asked about ${samples} times, whether it is true, and the answers are counted.`
    default:
      throw new TypeError(`whyWords: unexpected readout ${String(readout satisfies never)}`)
  }
}

function contextWords({ question, text }: CheckRun, readout: Readout): string {
  if (readout === 'likelihood') return 'The model sees the sentence alone, without the rest of the text.'
  const whole = `The model sees all of the text with it (${characters(text)})`
  return question === ''
    ? `${whole}; no message before it is known.`
    : `${whole} and the message before it (${characters(question)}).`
}

function dataWords(readout: Readout): string {
  switch (readout) {
    case 'decisions':
    case 'system-one':
      return 'The text goes in a field of its own, apart from the question, which quotes the sentence.'
    case 'likelihood':
      return 'It writes nothing, so that nothing in the sentence can choose another answer.'
    case 'letters':
    case 'words':
    case 'sampled':
      return 'The text and the sentence stand between lines that they cannot contain, and the model is told to follow no instructions in them.'
    default:
      throw new TypeError(`whyWords: unexpected readout ${String(readout satisfies never)}`)
  }
}

function characters(text: string): string {
  return `${formatCount(text.length)} characters`
}
