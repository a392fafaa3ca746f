import { formatCount } from '../format/format-count'
import { numberFormat } from '../format/number-format'
import { percent } from '../format/percent'

/** The fewest corrections with which a set at this coverage is not every label: least n with ⌈(n + 1) · coverage⌉ ≤ n. */
export function fewestForCoverage(coverage: number): number {
  return Math.max(1, Math.ceil(coverage / (1 - coverage) - 1e-9))
}

/**
 * What sets at a coverage come to.
 *
 * @param size mean number of labels in them; `null` where there are too few corrections
 */
export function coverageWords(coverage: number, count: number, size: number | null, locale?: string): string {
  if (size !== null) return `${sizeWords(size, locale)} on average here.`
  const needed = formatCount(fewestForCoverage(coverage), locale)
  const there = `there ${count === 1 ? 'is' : 'are'} ${formatCount(count, locale)}`
  return `Too few corrections for ${percent(coverage, 1, locale)}: it takes ${needed}, and ${there}.`
}

function sizeWords(size: number, locale: string | undefined): string {
  const text = numberFormat(locale, { maximumFractionDigits: 1 }).format(size)
  return `${text}\u00A0${text === '1' ? 'label' : 'labels'}`
}
