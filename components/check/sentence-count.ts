import { formatCount } from '../format/format-count'

/** `6 sentences`, with a space at which a line may break. */
export function sentenceCount(count: number, kind = ''): string {
  return `${formatCount(count)} ${kind}${count === 1 ? 'sentence' : 'sentences'}`
}
