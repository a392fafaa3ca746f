import type { AnswerEvent } from '../../../utils/model/answer'
import type { Alternative } from '../../../utils/model/token'

const channels = ['content', 'refusal', 'reasoning']
const finishes = ['stop', 'length', 'content-filter', 'tool-calls', 'refusal', 'other']

/** What is wrong with an event that a dialect yielded; empty where it is all of our words. */
export function wrongIn(event: AnswerEvent): string[] {
  switch (event.type) {
    case 'token-delta':
    case 'score-tokens':
      return [
        ...(event.type === 'score-tokens' || typeof event.text === 'string' ? [] : ['text']),
        ...event.tokens.flatMap((token) => [
          ...wrongAlternative(token),
          ...token.alternatives.flatMap(wrongAlternative),
          ...(channels.includes(token.channel) ? [] : ['channel']),
          ...(isFalling(token.alternatives) ? [] : ['order of alternatives']),
        ]),
      ]
    case 'decision-answer': {
      const { id, index, probabilities, reportedConfidence, labelMass } = event.answer
      const shares = [...probabilities.map((each) => each.probability), reportedConfidence, labelMass]
      return [
        ...(id === null || typeof id === 'string' ? [] : ['id']),
        ...(index === null || (Number.isInteger(index) && index >= 0) ? [] : ['index']),
        ...(probabilities.every((each) => typeof each.value === 'string') ? [] : ['value']),
        ...shares.flatMap((share) =>
          share === null || (share >= 0 && share <= 1) ? [] : [`share ${share}`],
        ),
      ]
    }
    case 'answer-usage':
      return Object.values(event.usage).flatMap((count: unknown) =>
        count === null || (typeof count === 'number' && Number.isFinite(count) && count >= 0)
          ? []
          : [`count ${String(count)}`],
      )
    case 'answer-finish':
      return finishes.includes(event.finish) ? [] : [`finish ${String(event.finish)}`]
    case 'answer-model':
      return typeof event.model === 'string' ? [] : ['model']
    case 'answer-malformed':
      return typeof event.detail === 'string' && event.detail !== '' ? [] : ['detail']
    case 'answer-error':
      return []
    default:
      return [`event ${JSON.stringify(event satisfies never)}`]
  }
}

function wrongAlternative({ text, bytes, logprob }: Alternative): string[] {
  return [
    ...(typeof text === 'string' ? [] : ['text']),
    ...(logprob === null || (logprob <= 0 && logprob > -999) ? [] : [`log-probability ${String(logprob)}`]),
    ...(bytes === null || bytes.every((byte) => Number.isInteger(byte) && byte >= 0 && byte <= 255)
      ? []
      : ['bytes']),
  ]
}

function isFalling(alternatives: readonly Alternative[]): boolean {
  const ranks = alternatives.map(({ logprob }) => logprob ?? -Infinity)
  return ranks.every((rank, index) => index === 0 || rank <= (ranks[index - 1] ?? 0))
}
