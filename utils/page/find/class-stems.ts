/**
 * What is the same in the classes of like elements: states, values of utilities and the hashes that builds add are left out.
 * `Card_root__x1Y2z css-1q2w3e active` and `Card_root__x1Y2z css-9z8y7x` come to the same `card-root`.
 */
export function classStems(classes: readonly string[]): Set<string> {
  const stems = classes
    .filter((name) => !/[:[\]()]/.test(name))
    .map((name) =>
      name
        .replace(/^(css|sc|jss|svelte|emotion)-.*/, '')
        .split(/[-_]+/)
        .filter((part) => part !== '' && !isHash(part) && !isState(part))
        .join('-')
        .toLowerCase(),
    )
  return new Set(stems.filter((stem) => stem !== ''))
}

function isHash(part: string): boolean {
  const isMixed = /\d/.test(part) && /[a-z]/i.test(part)
  return (isMixed && part.length >= 4) || /^\d{3,}$/.test(part)
}

function isState(part: string): boolean {
  return /^(is|active|selected|current|first|last|odd|even|new|unread|read|open|closed|hover|focus)$/i.test(
    part,
  )
}

/** The share of what two sets have in common; 1 for two empty ones. */
export function overlap(a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): number {
  const all = new Set([...a, ...b])
  return all.size === 0 ? 1 : [...a].filter((each) => b.has(each)).length / all.size
}
