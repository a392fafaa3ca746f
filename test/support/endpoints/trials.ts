import { freshQuirks } from '../../../utils/jobs/fresh-quirks'
import type { AnswerAsk, DecisionAsk, ScoreAsk } from '../../../utils/model/ask'
import { type ScoringForm, unknownCapability } from '../../../utils/model/capability'
import { answerDialects, type Connection, type DialectName } from '../../../utils/model/connection'
import type { EndpointServer, RunningEndpoint } from './endpoint-server'

/** One thing to ask of an endpoint, over one wire format. */
export interface Trial {
  /** The wire format, and for a score the way of scoring. */
  readonly over: string
  readonly asked: 'plain' | 'streamed' | 'score' | 'decision'
  readonly ask: AnswerAsk | ScoreAsk | DecisionAsk
  readonly connection: Connection
}

/** What the small model answers with words and with characters that have to be put together from several tokens. */
const question = 'What is 🗼?'
const beginning = 'Paris 🗼, Rome 🏛, London'
const bare: readonly DialectName[] = ['completions', 'llama-cpp']

const plain: AnswerAsk = {
  type: 'answer',
  messages: [],
  temperature: 0,
  maximumTokens: 15,
  alternatives: 20,
  stream: false,
  prediction: null,
}

export const scoredBeginning = 'The capital of France is'
export const scoredEnd = ' Paris'

const score: ScoreAsk = {
  type: 'score',
  prefix: '',
  text: `${scoredBeginning}${scoredEnd}`,
  alternatives: 20,
}

const decision: DecisionAsk = {
  type: 'decision',
  text: 'I was charged twice this month.',
  questions: [
    {
      type: 'choice',
      id: 'topic',
      instructions: 'What is the message about?',
      options: [
        { value: 'billing', description: 'money, invoices, refunds' },
        { value: 'bug', description: 'the software is broken' },
      ],
    },
    { type: 'predicate', id: 'angry', instructions: 'The writer is angry.' },
    {
      type: 'score',
      id: 'urgency',
      instructions: 'How urgent is it?',
      options: [
        { value: 'low', description: '' },
        { value: 'high', description: '' },
      ],
    },
  ],
}

/** Everything that is asked of a server, as if nothing were known of it. */
export function trialsOf(server: EndpointServer, endpoint: RunningEndpoint): readonly Trial[] {
  return [
    ...server.dialects.flatMap((dialect): Trial[] => {
      const connection = connectionTo(server, endpoint, dialect)
      if (!answerDialects.some((each) => each === dialect)) {
        return [{ over: dialect, asked: 'decision', ask: decision, connection }]
      }
      const content = bare.includes(dialect) ? beginning : question
      const ask: AnswerAsk = { ...plain, messages: [{ role: 'user', content }] }
      return [
        { over: dialect, asked: 'plain', ask, connection },
        { over: dialect, asked: 'streamed', ask: { ...ask, stream: true }, connection },
      ]
    }),
    ...server.scoring.map((form): Trial => {
      const connection = connectionTo(server, endpoint, 'completions', form)
      return { over: `scoring by ${form}`, asked: 'score', ask: score, connection }
    }),
  ]
}

export function connectionTo(
  { preset }: Pick<EndpointServer, 'preset'>,
  { baseUrl, model }: Pick<RunningEndpoint, 'baseUrl' | 'model'>,
  dialect: DialectName,
  scoring: ScoringForm | 'unknown' = 'unknown',
): Connection {
  return {
    id: 'endpoint',
    name: 'Endpoint',
    preset,
    baseUrl,
    model,
    dialect,
    patience: 120,
    useDecisions: true,
    quirks: freshQuirks({ baseUrl, preset }),
    capability: { ...unknownCapability(model, 0), scoring },
  }
}
