/** Words that speak for an option besides its own name, so that the sample messages get sensible answers. */
const topicWords: Readonly<Record<string, readonly string[]>> = {
  billi: ['charged', 'refund', 'invoice', 'payment', 'price'],
  refun: ['charged', 'money'],
  bug: ['crash', 'error', 'broken', 'freezes', 'worked'],
  featu: ['could', 'would', 'great', 'idea', 'wish'],
  accou: ['password', 'sign', 'locked', 'reset', 'login'],
  acces: ['password', 'sign', 'locked', 'reset', 'login'],
  posit: ['great', 'love', 'thanks', 'happy', 'excellent'],
  negat: ['crash', 'refused', 'error', 'broken', 'terrible', 'charged'],
}

/** How many different words of the text speak for the option. */
export function sharedWords(option: string, text: string): number {
  const ownStems = stems(option)
  const wanted = new Set([...ownStems, ...ownStems.flatMap((stem) => (topicWords[stem] ?? []).map(stemOf))])
  return new Set(stems(text).filter((stem) => wanted.has(stem))).size
}

function stems(text: string): string[] {
  const words = text.toLowerCase().match(/\p{Letter}+/gu) ?? []
  return words.filter((word) => word.length > 2).map(stemOf)
}

function stemOf(word: string): string {
  return word.slice(0, 5)
}
