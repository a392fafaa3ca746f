import type { LabelSet } from '../../model/label-set'
import { foldLabel, sameFolded } from '../fold-label'
import type { LabelSetHint } from './hint'
import { quoted, quotedList } from './quoted'
import { plainName, type Writing, writings } from './writings'

/** Letters by which most first tokens can be told apart. */
const beginning = 4

/** Pairs of one kind that are named; once they are mended, the next ones are. */
const mostPairs = 3

type Pair = readonly [Writing & { readonly folded: string }, Writing & { readonly folded: string }]

/** Labels that an answer tells apart badly, where it is read as the words that it is. */
export function pairHints({ labels, readout, type }: LabelSet): LabelSetHint[] {
  const pairs = pairsOf(labels)
  const same = pairs.filter(([one, other]) => sameFolded(one.folded, other.folded))
  const hints = same.slice(0, mostPairs).map(([one, other]): LabelSetHint => ({
    kind: 'same-word',
    sentence: `${quoted(one.text)} and ${quoted(other.text)} are read as the same word: rename one of them, or make them one label.`,
  }))
  if (type !== 'choice' || readout === 'letters') return hints
  const prefixed = pairs.filter((pair) => !same.includes(pair)).flatMap(shorterFirst)
  const known = new Set([...same, ...prefixed].map(([one, other]) => keyOf(one.label, other.label)))
  return [
    ...hints,
    ...prefixed.slice(0, mostPairs).map(([short, long]): LabelSetHint => ({
      kind: 'prefix',
      sentence: `${quoted(long.text)} begins with ${quoted(short.text)}, so an answer could stop too early: rename one of them, or ask by letters, which are not touched by it.`,
    })),
    ...beginningHints(
      labels.map(({ name }) => name),
      known,
    ),
  ]
}

/** Writings of different labels, without those that are one name already. */
function pairsOf(labels: LabelSet['labels']): Pair[] {
  const all = writings(labels)
    .map((writing) => ({ ...writing, folded: foldLabel(writing.text) }))
    .filter(({ folded }) => folded !== '')
  return all.flatMap((one, index) =>
    all
      .slice(index + 1)
      .filter((other) => other.label !== one.label && plainName(other.text) !== plainName(one.text))
      .map((other): Pair => [one, other]),
  )
}

/** The pair, if one is how the other begins; a single letter is a matter of its own. */
function shorterFirst([one, other]: Pair): Pair[] {
  const [short, long] = one.folded.length < other.folded.length ? [one, other] : [other, one]
  return short.folded.length > 1 && long.folded.startsWith(short.folded) ? [[short, long]] : []
}

function beginningHints(names: readonly string[], known: ReadonlySet<string>): LabelSetHint[] {
  const plainNames = names.map(plainName)
  const distinct = plainNames.flatMap((name, place) => (plainNames.indexOf(name) === place ? [place] : []))
  const groups = Map.groupBy(distinct, (place) => beginningOf(names[place] ?? ''))
  groups.delete('')
  return [...groups.values()].flatMap((places): LabelSetHint[] => {
    const isNew = places.some((one, index) =>
      places.slice(index + 1).some((other) => !known.has(keyOf(one, other))),
    )
    if (!isNew) return []
    const alike = quotedList(places.map((place) => names[place] ?? ''))
    return [
      {
        kind: 'same-beginning',
        sentence: `${alike} begin alike, so the first token of an answer may not tell them apart: begin each with a word of its own, or ask by letters, which are not touched by it.`,
      },
    ]
  })
}

/** The first letters of the first word. */
function beginningOf(name: string): string {
  const [word = ''] = foldLabel(name).split(' ', 1)
  return [...word].slice(0, beginning).join('')
}

function keyOf(one: number, other: number): string {
  return `${Math.min(one, other)} ${Math.max(one, other)}`
}
