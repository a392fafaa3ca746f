import type { Unit } from '../units'

/** Tokens to look at are few: at most this share of a text. */
const mostShare = 0.05

/** English words that carry no fact; others are told by the marks that they are. Lower case. */
const functionWords: ReadonlySet<string> = new Set(
  (
    'a about after all also although an and any are as at be because been before being both but by can could did do ' +
    'does each either else even every few for from further had has have he her here hers him his how however i if in ' +
    'into is it its itself just like many may me might more most much must my of off on once only or other ' +
    'our out over own per rather same she should since so some still such than that the their them then there these ' +
    'they this those though through thus to too under until up upon us very was we were what when where whether which ' +
    'while who whom whose why will with within would yet you your'
  ).split(' '),
)

/**
 * The places of the few tokens that deserve a look, the weakest first: words that carry a fact (names, numbers, negations),
 * no function words and no marks, and none that is likely.
 */
export function weakUnits(units: readonly Unit[]): number[] {
  const most = Math.max(1, Math.ceil(units.length * mostShare))
  return units
    .flatMap(({ logprob, text }, place) =>
      logprob !== null && logprob < Math.log(0.5) && isContent(text) ? [{ place, logprob }] : [],
    )
    .toSorted((a, b) => a.logprob - b.logprob || a.place - b.place)
    .slice(0, most)
    .map(({ place }) => place)
}

function isContent(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text) && !functionWords.has(text.trim().toLowerCase())
}
