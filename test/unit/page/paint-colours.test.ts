import { readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import { boxStyle } from '../../../utils/page/paint/box-style'

const read = (file: string) => readFileSync(`components/look/${file}`, 'utf8')
const [light = '', dark = ''] = read('tokens.css').split('@media (prefers-color-scheme: dark)')
const grounds = [
  { name: 'light', css: read('paint.css'), tokens: light },
  { name: 'dark', css: read('paint-dark.css'), tokens: dark },
] as const
const levels = [1, 2, 3, 4] as const

/** The value of a property in the first rule for some names that has it. */
function valueIn(css: string, selector: string, property: string): string | undefined {
  for (const [, selectors = '', body = ''] of css.matchAll(/([^{}]*)\{([^{}]*)\}/g)) {
    if (!selectors.includes(selector)) continue
    const value = body.match(
      new RegExp(String.raw`(?:^|[;\s])${property}:\s*([^;]+?)\s*(?:!important)?;`),
    )?.[1]
    if (value !== undefined) return value
  }
  return undefined
}

const token = (tokens: string, name: string) => tokens.match(new RegExp(`--${name}: (#[0-9a-f]{6});`))?.[1]
const highlight = (level: number | 'active') => `::highlight(surelight-${level})`

type Colour = readonly [number, number, number]

const hex = (colour: string | undefined): Colour => {
  const value = Number.parseInt(colour?.slice(1) ?? '', 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

/** WCAG 2.2: (L1 + 0.05) / (L2 + 0.05). */
function contrast(one: Colour, other: Colour): number {
  const luminance = (colour: Colour) => {
    const [red = 0, green = 0, blue = 0] = colour.map((value) => {
      const share = value / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [lower = 0, higher = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (higher + 0.05) / (lower + 0.05)
}

describe.each(grounds)('highlights on $name', ({ css, tokens }) => {
  test.each(levels)('level %d has the colours of tokens.css', (level) => {
    expect(valueIn(css, highlight(level), 'background-color')).toBe(token(tokens, `doubt-${level}`))
    expect(valueIn(css, highlight(level), 'color')).toBe(token(tokens, 'doubt-ink'))
    expect(valueIn(css, highlight(level), '-webkit-text-fill-color')).toBe(token(tokens, 'doubt-ink'))
  })

  test.each(levels)('level %d can be read', (level) => {
    const ground = hex(valueIn(css, highlight(level), 'background-color'))
    expect(contrast(hex(valueIn(css, highlight(level), 'color')), ground)).toBeGreaterThanOrEqual(4.5)
  })

  test.each([
    [2, 'dotted'],
    [3, 'dashed'],
    [4, 'wavy'],
  ] as const)('level %d is underlined %s, so that it can be seen on its ground', (level, line) => {
    const decoration = valueIn(css, highlight(level), 'text-decoration')
    expect(decoration).toBe(`underline ${line} 1.5px ${token(tokens, 'doubt-rule')}`)
    const ground = hex(valueIn(css, highlight(level), 'background-color'))
    expect(contrast(hex(token(tokens, 'doubt-rule')), ground)).toBeGreaterThanOrEqual(3)
  })

  test('the one in question has the colour of what is in focus', () => {
    expect(valueIn(css, highlight('active'), 'text-decoration')).toContain(token(tokens, 'accent'))
  })

  test('in the colours of the person each level has a line of its own and no ground', () => {
    const [, forced = ''] = css.split('(forced-colors: active)')
    for (const level of levels) {
      expect(valueIn(forced, highlight(level), 'background-color')).toBe('transparent')
      expect(valueIn(forced, highlight(level), 'color')).toBe('CanvasText')
    }
    expect(valueIn(forced, highlight(1), 'text-decoration')).toBe('underline solid 1px CanvasText')
  })

  test('says each declaration with weight, and nothing for paper', () => {
    const declarations = [...css.matchAll(/[{;]\s*([\w-]+:[^;{}]+)(?=;)/g)].map(([, each]) => each)
    expect(declarations.length).toBeGreaterThan(15)
    expect(declarations.filter((each) => each?.endsWith('!important') !== true)).toEqual([])
    expect([...css.matchAll(/@media ([^{]+) \{/g)].map(([, query]) => query)).toEqual([
      'screen',
      'screen and (forced-colors: active)',
    ])
  })
})

describe.each([
  { ground: 'light', paper: [255, 255, 255], ink: hex('#444444') },
  { ground: 'dark', paper: [0, 0, 0], ink: hex('#c8c8c8') },
] as const)('boxes on $ground', ({ ground, ink, paper }) => {
  test.each(levels)('the text below a box of level %d can be read', (level) => {
    const [, red, green, blue, alpha] = (
      boxStyle(level, ground).match(/background-color: rgb\((\d+) (\d+) (\d+) \/ ([\d.]+)\)/) ?? []
    ).map(Number)
    const under = (colour: Colour): Colour => {
      const mix = (top = Number.NaN, below = 0) =>
        top * (alpha ?? Number.NaN) + below * (1 - (alpha ?? Number.NaN))
      return [mix(red, colour[0]), mix(green, colour[1]), mix(blue, colour[2])]
    }
    expect(contrast(under(ink), under(paper))).toBeGreaterThanOrEqual(4.5)
  })

  test('each level has another look', () => {
    for (const kind of [ground, 'forced'] as const) {
      expect(new Set(levels.map((level) => boxStyle(level, kind))).size).toBe(levels.length)
    }
  })
})
