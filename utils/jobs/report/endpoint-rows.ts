import type { Capability, DecisionShape, ScoringForm } from '../../model/capability'
import type { TestRow } from '../../model/test-report'

const shapes: Readonly<Record<DecisionShape, string>> = {
  openai: 'in the form of OpenAI',
  'system-one': 'in the form of System One',
  sglang: 'in the form of SGLang',
}

export const scoringWords: Readonly<Record<ScoringForm, string>> = {
  echo: 'by echo over Completions',
  'prompt-logprobs': 'by prompt_logprobs over Completions',
  sglang: 'by SGLang’s own interface',
  tgi: 'by the server’s own interface',
  forced: 'a word at a time, by making the model write it',
}

/**
 * Whether labels can be ranked by an endpoint made for that.
 *
 * @param isLettered whether they can be ranked by letters instead
 */
export function decisionRow({ decisions, systemOne }: Capability, isLettered: boolean): TestRow {
  const name = 'Decision endpoint'
  const instead = isLettered ? { next: 'Labels are ranked by letters.' } : {}
  const found = [
    ...(decisions === 'no' || decisions === 'unknown' ? [] : [`Decisions, ${shapes[decisions]}`]),
    ...(systemOne === 'yes' ? ['System One'] : []),
  ]
  if (found.length > 0) {
    const next = 'It ranks labels in one request, with no limit of alternatives.'
    return { name, state: 'ok', sentence: `It offers ${found.join(', and ')}.`, next }
  }
  return decisions === 'no' && systemOne === 'no'
    ? { name, state: 'none', sentence: 'There is none here.', ...instead }
    : { name, state: 'unknown', sentence: 'None was found, and not all were tried.', ...instead }
}

/** Whether the tokens of a text that is already written can get their probabilities. */
export function scoringRow({ scoring }: Capability): TestRow {
  const name = 'Scoring a text'
  switch (scoring) {
    case 'no':
      return {
        name,
        state: 'none',
        sentence: 'A text that is already written cannot be scored here.',
        next: 'The built-in model and servers such as vLLM can.',
      }
    case 'unknown':
      return { name, state: 'unknown', sentence: 'Whether a written text can be scored did not show.' }
    default:
      return { name, state: 'ok', sentence: `A written text can be scored, ${scoringWords[scoring]}.` }
  }
}
