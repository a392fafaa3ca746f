import { formatCount } from './format-count'

/** `1 token`, `2,000 tokens`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)}\u00A0${count === 1 ? one : many}`
}
