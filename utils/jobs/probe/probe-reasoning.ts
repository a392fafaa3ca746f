import type { Capability } from '../../model/capability'
import type { Connection, DialectName, ReasoningSwitch } from '../../model/connection'
import { letterAsk } from './asks'
import { attempt, type Attempt, type Trial } from './attempt'

/** The formats that have a word for it; the others send a bare prompt. */
const withSwitch: readonly DialectName[] = ['chat-completions', 'responses', 'ollama']

/** Whether the model reasons before it answers, and the answer without that where it could be turned off. */
export async function probeReasoning(
  trial: Trial,
  first: Attempt,
): Promise<{ readonly reasoning: Capability['reasoning']; readonly answer: Attempt }> {
  if (!reasons(first)) {
    if (first.quirks.reasoningOff) return { reasoning: 'off', answer: first }
    // The ladder tried it in vain, whether it was reasoning that was in the way or not.
    const wasTried = first.learned.some(({ reasoningOff }) => reasoningOff)
    return { reasoning: wasTried || first.text === '' ? 'unknown' : 'none', answer: first }
  }
  if (first.quirks.reasoningOff || !withSwitch.includes(trial.connection.dialect)) {
    return { reasoning: 'stuck', answer: first }
  }
  for (const reasoningSwitch of switchesOf(trial.connection)) {
    const quirks = { ...first.quirks, reasoningOff: true, reasoningSwitch }
    const again = await attempt(trial, letterAsk, { quirks })
    if (again.failure === null && again.quirks.reasoningOff && !reasons(again)) {
      return { reasoning: 'off', answer: again }
    }
  }
  return { reasoning: 'stuck', answer: first }
}

/** A server that hides the thoughts ends the answer for its length before there is any. */
function reasons({ hasThoughts, text, finish }: Attempt): boolean {
  return hasThoughts || /^\s*<think/.test(text) || (text === '' && finish === 'length')
}

/** Where nothing is known of a server, the two ways that most have. */
function switchesOf({ preset, quirks }: Connection): readonly ReasoningSwitch[] {
  return preset === 'custom' && quirks.reasoningSwitch === 'effort'
    ? ['effort', 'template']
    : [quirks.reasoningSwitch]
}
