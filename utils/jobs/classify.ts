import type { DecisionAnswer, Usage } from '../model/answer'
import type { Ask } from '../model/ask'
import type { Connection } from '../model/connection'
import type { Decision } from '../model/decision'
import type { Failure, FailureKind } from '../model/failure'
import type { Readout } from '../model/provenance'
import type { ClassificationRun } from '../model/run'
import type { Token } from '../model/token'
import { alignTokens } from '../scoring/align-tokens'
import { decisionAsk } from '../scoring/decision-ask'
import { decisionReadout } from '../scoring/decision-readout'
import { letterOptions, lettersAsk } from '../scoring/letters-ask'
import { lettersDecision } from '../scoring/letters-decision'
import { append } from './append'
import { chooseReadout } from './choose-readout'
import { failure } from './failures'
import { provenanceOf } from './new-run'
import type { Source } from './source'
import { textMarker } from './text-marker'

export interface Classify {
  /** Queued, with its text and label set. */
  readonly run: ClassificationRun
  readonly connection: Connection
  readonly source: Source
  readonly signal: AbortSignal
  readonly now?: () => number
}

/** Refusals that are about the decision endpoint and not about this text: letters may still do. */
const aboutTheEndpoint: readonly FailureKind[] = [
  'path-unknown',
  'ask-unsupported',
  'parameter-refused',
  'model-unknown',
  'malformed',
]

/** Asks which label a text is, by the best readout there is; yields the run each time that it changes. */
export async function* classify({
  run: queued,
  connection,
  source,
  signal,
  now = Date.now,
}: Classify): AsyncGenerator<ClassificationRun> {
  let run: ClassificationRun = { ...queued, state: 'running' }
  yield run
  const best = chooseReadout(connection)
  const readouts: Readout[] = best === connection.dialect || best === 'letters' ? [best] : [best, 'letters']
  for (const readout of readouts) {
    const heard: Heard = { text: '', tokens: [], answers: [], model: run.model, usage: null, failed: null }
    const { ask, decide } = await plan(readout, run, connection)
    for await (const event of source(ask, signal)) {
      if (event.type === 'token-delta' && event.channel === 'content') {
        heard.text += event.text
        append(heard.tokens, event.tokens)
      } else if (event.type === 'decision-answer') heard.answers.push(event.answer)
      else if (event.type === 'answer-model') heard.model = event.model
      else if (event.type === 'answer-usage') heard.usage = event.usage
      else if (event.type === 'answer-failure') heard.failed = event.failure
      else if (event.type === 'wait-start') yield (run = { ...run, waitingUntil: event.until })
      else if (event.type === 'wait-end') yield (run = { ...run, waitingUntil: null })
    }
    const decided = heard.failed ?? decide(heard)
    const isLast = readout === readouts.at(-1)
    if ('kind' in decided && !isLast && aboutTheEndpoint.includes(decided.kind)) continue
    const ended = { ...run, usage: heard.usage, waitingUntil: null, endedAt: now() }
    if ('kind' in decided) {
      yield { ...ended, state: decided.kind === 'stopped' ? 'interrupted' : 'failed', failure: decided }
    } else yield { ...ended, state: 'done', decision: decided }
    return
  }
}

interface Heard {
  text: string
  readonly tokens: Token[]
  readonly answers: DecisionAnswer[]
  model: string
  usage: Usage | null
  failed: Failure | null
}

interface Plan {
  readonly ask: Ask
  readonly decide: (heard: Heard) => Decision | Failure
}

async function plan(
  readout: Readout,
  { labelSet, text }: ClassificationRun,
  connection: Connection,
): Promise<Plan> {
  const origin = provenanceOf(connection)
  if (readout !== 'letters') {
    return {
      ask: decisionAsk(labelSet, text),
      decide: ({ answers, model }) => {
        const [answer] = answers
        if (answer === undefined) return failure('answer-empty')
        if (answer.refused) return failure('question-refused')
        const provenance = { ...origin, dialect: readout, model, readout }
        return decisionReadout(answer, labelSet, provenance) ?? failure('logprobs-absent')
      },
    }
  }
  const options = letterOptions(labelSet, text)
  const ask = lettersAsk(labelSet, text, options, await textMarker(text))
  return {
    ask,
    decide: ({ model, text: content, tokens: sent }) => {
      const tokens = laid(sent, content)
      return tokens.some(({ logprob }) => logprob !== null)
        ? lettersDecision(tokens, options, labelSet, { ...origin, model, temperature: ask.temperature })
        : failure('logprobs-absent')
    },
  }
}

/** Pieces as a tokeniser writes them (`Ġbilling`) become the text of the answer, where they belong to it. */
function laid(tokens: readonly Token[], text: string): readonly Token[] {
  const { state, tokens: aligned } = alignTokens(tokens, text)
  return text === '' || state === 'elsewhere' ? tokens : aligned
}
