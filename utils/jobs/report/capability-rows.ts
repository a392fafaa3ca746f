import type { Capability, Known } from '../../model/capability'
import type { DialectName } from '../../model/connection'
import type { Finding, TestRow } from '../../model/test-report'
import { dialectWords } from '../dialect-choices'
import { numbersOver } from '../numbers-over'
import { decisionRow, scoringRow } from './endpoint-rows'

/**
 * What a connection can do, a row for each thing: what was found, and what it means for the person.
 *
 * @param numbers whether answers over its dialect have log-probabilities
 */
export function capabilityRows(
  dialect: DialectName,
  capability: Capability,
  numbers: Known = numbersOver(dialect, capability),
): TestRow[] {
  const isDeciding = dialect === 'decisions' || dialect === 'system-one'
  return [
    isDeciding ? labelsRow(dialect, capability) : numbersRow(numbers, capability),
    ...(isDeciding || numbers !== 'yes' ? [] : [...tokenRows(capability), lettersRow(capability)]),
    ...(isDeciding ? [] : [reasoningRow(capability), structuredRow(capability)]),
    decisionRow(capability, numbers === 'yes'),
    scoringRow(capability),
    otherRow(dialect, capability),
  ]
}

function row(name: string, state: Finding, sentence: string, next = ''): TestRow {
  return { name, state, sentence, ...(next !== '' && { next }) }
}

function labelsRow(dialect: DialectName, { decisions, systemOne }: Capability): TestRow {
  const found = dialect === 'system-one' ? systemOne : decisions
  if (found === 'unknown')
    return row(
      'Probabilities',
      'unknown',
      'Whether labels get probabilities could not be found out.',
      'Test again.',
    )
  return found === 'no'
    ? row(
        'Probabilities',
        'bad',
        'Labels come without probabilities.',
        'Texts cannot be classified. Choose another model or dialect.',
      )
    : row(
        'Probabilities',
        'ok',
        'Every label comes with its probability.',
        'No text is written: for the popup, use another connection.',
      )
}

function numbersRow(numbers: Known, { decisions, systemOne }: Capability): TestRow {
  if (numbers === 'yes') return row('Probabilities', 'ok', 'Every token comes with its probability.')
  if (numbers === 'unknown') {
    return row(
      'Probabilities',
      'unknown',
      'Whether probabilities come could not be found out.',
      'Test again.',
    )
  }
  const isDecided = systemOne === 'yes' || (decisions !== 'no' && decisions !== 'unknown')
  return row(
    'Probabilities',
    'bad',
    'No token comes with its probability.',
    isDecided
      ? 'Answers are shown without colours; labels can still be ranked by the decision endpoint.'
      : 'Answers are shown without colours, and texts cannot be classified. Choose another model.',
  )
}

function tokenRows({ alternatives, bytes, streamed, truncated }: Capability): TestRow[] {
  return [
    alternativesRow(alternatives),
    {
      yes: row(
        'Unlisted tokens',
        'warn',
        'Lists are cut to likely tokens.',
        'What is missing is unlikely, but how unlikely is not said.',
      ),
      no: row(
        'Unlisted tokens',
        'ok',
        'Lists are cut by number only, so what is missing has an upper bound.',
      ),
      unknown: row('Unlisted tokens', 'unknown', 'Whether lists are cut to likely tokens did not show.'),
    }[truncated],
    {
      yes: row('Streaming', 'ok', 'Streamed answers have their probabilities too.'),
      no: row(
        'Streaming',
        'warn',
        'Streamed answers come without probabilities.',
        'Answers are shown when they are complete.',
      ),
      unknown: row('Streaming', 'unknown', 'Whether streamed answers have probabilities did not show.'),
    }[streamed],
    {
      yes: row('Bytes', 'ok', 'Tokens come as bytes, so no character is torn.'),
      no: row(
        'Bytes',
        'warn',
        'Tokens come as text only.',
        'A character split over two tokens may show as unknown.',
      ),
      unknown: row('Bytes', 'unknown', 'Whether tokens come as bytes did not show.'),
    }[bytes],
  ]
}

function lettersRow({ letters, scoring }: Capability): TestRow {
  const canScore = scoring !== 'no' && scoring !== 'unknown'
  return {
    yes: row('Letters', 'ok', 'The model ties letters to options: an easy text got its label in two orders.'),
    no: row(
      'Letters',
      'warn',
      'The model follows the place of an option rather than the text.',
      canScore
        ? 'Labels are ranked by how likely they are as a text instead.'
        : 'Labels are asked in several orders; a larger model would do better.',
    ),
    unknown: row('Letters', 'unknown', 'Whether the model ties letters to options did not show.'),
  }[letters]
}

function alternativesRow(count: number | null): TestRow {
  if (count === null) {
    return row(
      'Alternatives',
      'warn',
      'Only the chosen token has a probability.',
      'Labels other than the chosen one show an upper bound.',
    )
  }
  const sentence = `${count} ${count === 1 ? 'token is' : 'tokens are'} listed at each position.`
  return count >= 10
    ? row('Alternatives', 'ok', sentence, 'Labels can be ranked.')
    : row(
        'Alternatives',
        'warn',
        sentence,
        'Labels can be ranked; those that are not listed show an upper bound.',
      )
}

function reasoningRow({ reasoning }: Capability): TestRow {
  return {
    none: row('Reasoning', 'ok', 'The model answers at once, without reasoning first.'),
    off: row('Reasoning', 'ok', 'The model can answer without reasoning first; it is asked to.'),
    stuck: row(
      'Reasoning',
      'warn',
      'The model reasons before it answers, and could not be told not to.',
      'Labels may get no probabilities: choose a model that does not reason.',
    ),
    unknown: row('Reasoning', 'unknown', 'Whether the model reasons first did not show.'),
  }[reasoning]
}

function structuredRow({ structured }: Capability): TestRow {
  return {
    yes: row('Structured output', 'ok', 'An answer can be held to a given form.'),
    no: row(
      'Structured output',
      'none',
      'An answer cannot be held to a given form.',
      'Nothing here depends on it.',
    ),
    unknown: row(
      'Structured output',
      'unknown',
      'Whether an answer can be held to a given form did not show.',
    ),
  }[structured]
}

function otherRow(dialect: DialectName, { chat, completions, responses }: Capability): TestRow {
  const others: readonly (readonly [DialectName, Known])[] = [
    ['chat-completions', chat],
    ['responses', responses],
    ['completions', completions],
  ]
  const names = others.flatMap(([name, known]) =>
    name !== dialect && known === 'yes' ? [dialectWords(name)] : [],
  )
  return names.length === 0
    ? row('Other dialects', 'none', 'No other dialect was found to give probabilities.')
    : row('Other dialects', 'ok', `Probabilities come over ${names.join(' and ')} too.`)
}
