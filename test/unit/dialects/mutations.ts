import fc from 'fast-check'

type Change = (value: unknown) => unknown

/** What a changed place becomes; `undefined` takes it out. */
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.constant<Change>(() => undefined),
  fc.constant<Change>((value) => [value]),
  fc.constant<Change>((value) => ({ value })),
  fc.constant<Change>((value) => (Array.isArray(value) ? [...value, ...value] : String(value))),
  fc.constant<Change>((value) => (typeof value === 'number' ? -value : 0)),
  fc.constant<Change>((value) => (typeof value === 'number' ? value * 1e6 : '')),
  fc.double().map<Change>((number) => () => number),
  fc
    .constantFrom<unknown>(null, true, NaN, Infinity, -Infinity, 1e308, 'constructor', '__proto__', [], {})
    .map<Change>((value) => () => value),
  fc.jsonValue().map<Change>((value) => () => value),
)

/** A JSON value with up to six of its places changed: keys taken out, types swapped, numbers made others. */
export function mutations(value: unknown): fc.Arbitrary<unknown> {
  const changes = fc.array(fc.tuple(fc.nat(), change), { minLength: 1, maxLength: 6 })
  return changes.map((all) =>
    all.reduce<unknown>(
      (current, [place, with_]) => changed(current, place % (sizeOf(current) + 1), with_),
      value,
    ),
  )
}

/** How many places there are below a value. */
function sizeOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce<number>((sum, each) => sum + 1 + sizeOf(each), 0)
}

/** The value with its place of that number changed, counted depth first; 0 is the value itself. */
function changed(value: unknown, place: number, how: Change): unknown {
  if (place === 0) return how(value)
  if (typeof value !== 'object' || value === null) return value
  let at = 1
  const entries: [string, unknown][] = []
  for (const [key, each] of Object.entries(value)) {
    const size = 1 + sizeOf(each)
    const isHere = place >= at && place < at + size
    const next = isHere ? changed(each, place - at, how) : each
    if (next !== undefined) entries.push([key, next])
    at += size
  }
  return Array.isArray(value) ? entries.map(([, each]) => each) : Object.fromEntries(entries)
}
