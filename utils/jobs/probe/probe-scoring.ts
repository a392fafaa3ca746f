import type { ScoreAsk } from '../../model/ask'
import { type Capability, type ScoringForm, unknownCapability } from '../../model/capability'
import type { PresetName } from '../../model/connection'
import { presetAt } from '../presets/presets'
import { shortScoreAsk, wordScoreAsk } from './asks'
import { attempt, type Trial } from './attempt'
import { echoAgrees, echoScoreAsk } from './echo-agrees'
import { hasNumbers } from './hear'
import { tellsNo } from './tells-no'

const ownForms: Partial<Record<PresetName, readonly ScoringForm[]>> = {
  'llama-cpp': ['forced', 'echo'],
  sglang: ['sglang'],
  tgi: ['tgi'],
  vllm: ['prompt-logprobs', 'echo'],
}

/**
 * The way in which an endpoint scores a given text, if any. That it answers proves nothing: the dialect looks whether what
 * was scored is the text.
 *
 * @param hasCompletions whether there is anything behind the path of Completions
 */
export async function probeScoring(trial: Trial, hasCompletions: boolean): Promise<Capability['scoring']> {
  const { connection } = trial
  let found: Capability['scoring'] = 'no'
  for (const form of formsOf(trial, hasCompletions)) {
    const capability = { ...unknownCapability(connection.model, 0), scoring: form }
    const heard = await attempt(trial, askFor(form), { capability })
    if (hasNumbers(heard.scored)) {
      if (form !== 'echo' || (await echoAgrees(trial, heard.scored))) return form
      continue
    }
    if (!tellsNo(heard)) found = 'unknown'
  }
  return found
}

function askFor(form: ScoringForm): ScoreAsk {
  if (form === 'forced') return wordScoreAsk
  return form === 'echo' ? echoScoreAsk : shortScoreAsk
}

function formsOf({ connection }: Trial, hasCompletions: boolean): readonly ScoringForm[] {
  const preset = presetAt(connection)
  const own = preset === null ? undefined : ownForms[preset.value]
  if (own !== undefined) return own.filter((form) => hasCompletions || !overCompletions.includes(form))
  if (!hasCompletions) return []
  // prompt_logprobs is a word of vLLM, which any unnamed server may be; a paid service that does not echo has it neither.
  return preset?.needsKey === true ? ['echo'] : ['echo', 'prompt-logprobs']
}

const overCompletions: readonly ScoringForm[] = ['echo', 'prompt-logprobs']
