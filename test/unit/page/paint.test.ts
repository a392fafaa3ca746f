import { describe, expect, test } from 'vitest'

import { createAnchors } from '../../../utils/page/paint/anchors'
import { joinLines } from '../../../utils/page/paint/join-lines'
import { lastStartingBy } from '../../../utils/page/paint/last-starting-by'
import { nearIndices } from '../../../utils/page/paint/near-indices'
import type { Rectangle } from '../../../utils/page/paint/rectangle'
import { sortMarks } from '../../../utils/page/paint/sort-marks'
import { strokesOf } from '../../../utils/page/paint/strokes-of'
import { type Stroke, thinStrokes } from '../../../utils/page/paint/thin-strokes'
import { withStandingPieces } from '../../../utils/page/paint/with-standing-pieces'
import type { NodeText, PaintMark, Span } from '../../../utils/page/text/page-text'

describe('lastStartingBy', () => {
  const spans = [0, 5, 9].map((start) => ({ start, end: start + 3 }))
  test.each([
    [-1, -1],
    [0, 0],
    [4, 0],
    [5, 1],
    [100, 2],
  ])('by %d the span %d has started', (offset, index) => expect(lastStartingBy(spans, offset)).toBe(index))

  test('of no spans none has started', () => expect(lastStartingBy([], 3)).toBe(-1))
})

describe('sortMarks', () => {
  test('keeps which is which', () => {
    const marks: PaintMark[] = [7, 0, 3].map((start) => ({ start, end: start + 1, level: 1 }))
    const { places, sorted } = sortMarks(marks)
    expect(sorted.map(({ start }) => start)).toEqual([0, 3, 7])
    expect(places).toEqual([1, 2, 0])
  })
})

const box = (left: number, top: number, right: number, bottom: number): Rectangle => ({
  left,
  top,
  right,
  bottom,
})

describe('joinLines', () => {
  test.each([
    ['what follows on one line', [box(0, 0, 10, 20), box(12, 0, 30, 20)], [box(0, 0, 30, 20)]],
    ['also from right to left', [box(20, 0, 30, 20), box(0, 0, 18, 20)], [box(0, 0, 30, 20)]],
    ['also of another size', [box(0, 0, 10, 20), box(12, 8, 30, 18)], [box(0, 0, 30, 20)]],
    ['not lines', [box(0, 0, 10, 20), box(0, 20, 10, 40)], [box(0, 0, 10, 20), box(0, 20, 10, 40)]],
    ['not columns', [box(0, 0, 10, 20), box(90, 0, 99, 20)], [box(0, 0, 10, 20), box(90, 0, 99, 20)]],
    ['nothing', [], []],
  ])('%s', (_, rectangles, joined) => expect(joinLines(rectangles)).toEqual(joined))
})

describe('nearIndices', () => {
  /** Four to a line, lines 20 pixels high; every tenth is not drawn. */
  const at = (index: number): readonly Rectangle[] =>
    index % 10 === 0
      ? []
      : [
          box(
            (index % 4) * 30,
            Math.floor(index / 4) * 20,
            (index % 4) * 30 + 25,
            Math.floor(index / 4) * 20 + 20,
          ),
        ]
  const found = (top: number, bottom: number) =>
    [...nearIndices(1000, at, box(0, top, 100, bottom))].map(({ index }) => index)

  test.each([
    ['at the start', 0, 10, [1, 2, 3]],
    ['in the middle', 2001, 2019, [401, 402, 403]],
    ['two lines', 2001, 2039, [401, 402, 403, 404, 405, 406, 407]],
    ['below the end', 9000, 9999, []],
  ])('%s', (_, top, bottom, indices) => expect(found(top, bottom)).toEqual(indices))

  test('looks at few of many', () => {
    let asked = 0
    const counted = (index: number) => {
      asked += 1
      return at(index)
    }
    expect([...nearIndices(100_000, counted, box(0, 20_001, 100, 20_019))].length).toBe(3)
    expect(asked).toBeLessThan(60)
  })
})

const words = (count: number, level: (index: number) => Stroke['level']): readonly Stroke[] =>
  Array.from({ length: count }, (_, index) => ({
    start: index * 2,
    end: index * 2 + 1,
    level: level(index),
    mark: index,
  }))

describe('thinStrokes', () => {
  const data = 'a '.repeat(10_000)

  test('leaves what a browser paints without delay', () => {
    const strokes = words(500, () => 2)
    expect(thinStrokes(data, strokes)).toEqual({ kept: strokes, left: [] })
  })

  test('joins neighbours of one level where there are many, over white space alone', () => {
    const { kept, left } = thinStrokes(
      data,
      words(900, (index) => (index < 300 ? 1 : 3)),
    )
    expect(kept.map(({ end, level, start }) => ({ end, level, start }))).toEqual([
      { start: 0, end: 599, level: 1 },
      { start: 600, end: 1799, level: 3 },
    ])
    expect(left).toEqual([])
    expect(
      thinStrokes(
        'a.'.repeat(1000),
        words(900, () => 1),
      ).kept.length,
    ).toBe(900)
  })

  test('keeps the strongest doubts, in order, where there are too many', () => {
    const { kept, left } = thinStrokes(
      data,
      words(6000, (index) => (index % 4 === 3 ? 4 : index % 2 === 0 ? 1 : 2)),
    )
    expect(kept.length).toBe(2000)
    expect(kept.filter(({ level }) => level === 4).length).toBe(1500)
    expect(kept.every(({ level }) => level > 1)).toBe(true)
    expect(kept.map(({ start }) => start)).toEqual(kept.map(({ start }) => start).toSorted((a, b) => a - b))
    expect(kept.length + left.length).toBe(6000)
  })
})

describe('strokesOf', () => {
  const node = (data: string) => ({ data }) as Text
  const [first, second] = [node('  One two '), node('three. Four.')]
  const text: NodeText = {
    type: 'nodes',
    root: {} as Element,
    around: [],
    text: 'One two three. Four.',
    blocks: [],
    pieces: [
      { node: first, from: 2, start: 0, end: 8 },
      { node: second, from: 0, start: 8, end: 20 },
    ],
  }
  const strokes = (...marks: readonly PaintMark[]) => {
    const { painted, strokes } = strokesOf(text, marks)
    const lines = [...strokes].flatMap(([{ data }, some]) =>
      some.map(({ end, level, start }) => `${level} ${data.slice(start, end)}`),
    )
    return { lines, painted }
  }

  test.each<[string, PaintMark, readonly string[]]>([
    ['in one node', { start: 0, end: 3, level: 2 }, ['2 One']],
    ['without the white space at its edges', { start: 3, end: 8, level: 2 }, ['2 two']],
    ['in two nodes', { start: 4, end: 14, level: 4 }, ['4 two ', '4 three.']],
    ['not what is sure', { start: 0, end: 20, level: 0 }, []],
    ['not white space', { start: 14, end: 15, level: 1 }, []],
  ])('%s', (_, mark, lines) => expect(strokes(mark).lines).toEqual(lines))

  test('counts marks, not nodes', () => {
    const { lines, painted } = strokes({ start: 4, end: 14, level: 4 }, { start: 15, end: 20, level: 1 })
    expect(lines).toEqual(['4 two ', '4 three.', '1 Four.'])
    expect(painted).toEqual({ painted: 2, left: 0 })
  })

  test('says how many were left out', () => {
    const data = 'a '.repeat(5000)
    const crowded = {
      ...text,
      text: data,
      pieces: [{ node: node(data), from: 0, start: 0, end: data.length }],
    }
    const marks = words(5000, (index) => (index % 2 === 0 ? 1 : 2))
    expect(strokesOf(crowded, marks).painted).toEqual({ painted: 2000, left: 3000 })
  })
})

describe('withStandingPieces', () => {
  test.each([
    ['nothing changed', 'Two.', 'Two.', ['One.', 'Two.']],
    ['words came behind', 'Two.', 'Two. Three.', ['One.', 'Two.']],
    ['words came before', 'Two.', 'Zero. Two.', ['One.']],
    ['its words are others', 'Two.', 'Ten.', ['One.']],
    ['it is empty', 'Two.', '', ['One.']],
  ])('%s', (_, words, data, standing) => {
    const nodes = [{ data: 'One.' }, { data: words }] as [Text, Text]
    const text: NodeText = {
      type: 'nodes',
      root: {} as Element,
      around: [],
      text: `One.\n${words}`,
      blocks: [],
      pieces: [
        { node: nodes[0], from: 0, start: 0, end: 4 },
        { node: nodes[1], from: 0, start: 5, end: 9 },
      ],
    }
    nodes[1].data = data
    const { pieces } = withStandingPieces(text)
    expect(pieces.map(({ end, start }) => text.text.slice(start, end))).toEqual(standing)
  })
})

describe('createAnchors', () => {
  const before = 'The first one. The second one. The third one.'
  const spansIn = (text: string, ...words: readonly string[]) =>
    words.map((each) => ({ start: text.indexOf(each), end: text.indexOf(each) + each.length }))
  const texts = (text: string, spans: readonly (Span | null)[]) =>
    spans.map((span) => (span === null ? null : text.slice(span.start, span.end)))

  test('what was lost comes back with its words', () => {
    const anchors = createAnchors(before, spansIn(before, 'The first one.', 'The third one.'))
    const without = 'The second one. The third one.'
    const lost = anchors.findIn(without)
    expect(texts(without, lost)).toEqual([null, 'The third one.'])
    anchors.settle(without, lost)
    expect(texts(before, anchors.findIn(before))).toEqual(['The first one.', 'The third one.'])
  })

  test('what is found by neither its first nor its last surroundings is lost', () => {
    const anchors = createAnchors(before, spansIn(before, 'The first one.'))
    expect(anchors.findIn('Another text.')).toEqual([null])
    expect(anchors.none()).toEqual([null])
  })

  test('what moved step by step is found by its last surroundings', () => {
    const anchors = createAnchors('A x. yes B.', spansIn('A x. yes B.', 'yes'))
    const next = 'No yes here, and yes where B.'
    anchors.settle(next, [{ start: 3, end: 6 }])
    const after = 'No yes here. yes'
    expect(anchors.findIn(after)).toEqual([{ start: 3, end: 6 }])
  })

  test('what is added later is listed last, and found by the text it was added with', () => {
    const anchors = createAnchors(before, spansIn(before, 'The second one.'))
    const grown = `${before} The fourth one.`
    anchors.add(grown, spansIn(grown, 'The fourth one.', 'The first one.'))
    expect(texts(grown, anchors.findIn(grown))).toEqual([
      'The second one.',
      'The fourth one.',
      'The first one.',
    ])
  })
})
