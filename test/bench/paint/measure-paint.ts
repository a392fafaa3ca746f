import type { BrowserName } from '../../support/browser/find-program.ts'
import { columns } from '../../support/endpoints/columns.ts'
import { type PaintedPage, type PaintScene, startPaintScene } from '../../support/paint/paint-scene.ts'
import { median, percentile } from '../stats.ts'
import { below, type Figure, information, table } from '../table.ts'
import { clearArticle, hoverArticle, makeArticle, paintArticle, scrollArticle } from './in-page.ts'
import { memoryOf } from './memory-of.ts'

const counts = [1000, 10_000, 50_000]
const repetitions = 7
const hoverSamples = 200
const scrolledFrames = 180
const memoryRepetitions = 3

/** The look of spans is that of highlights. */
const body = `<style>
body { font: 16px/1.6 sans-serif; max-inline-size: 720px; margin: 0 auto; color: #14181f }
.doubt-1, .doubt-2, .doubt-3, .doubt-4 { color: #1c1206 }
.doubt-1 { background: #fdf3d8 }
.doubt-2 { background: #fbdfa6; text-decoration: underline dotted 1.5px #8a3a12 }
.doubt-3 { background: #f6b983; text-decoration: underline dashed 1.5px #8a3a12 }
.doubt-4 { background: #ec8a6e; text-decoration: underline wavy 1.5px #8a3a12 }
</style><body>`

/** Two tables for a browser: one of times in both ways, one of what else painting costs. */
export async function measurePaint(name: BrowserName): Promise<string> {
  const scene = await startPaintScene(name)
  try {
    const page = await scene.open(body)
    const rows: string[][] = [
      ['words', 'highlights', 'of it, our work', 'out of sight too', 'spans', 'ratio', 'reading the text'],
    ]
    const figures: Figure[] = []
    for (const count of counts) {
      const { highlights, reading, spans, whole, work } = await times(page, count)
      rows.push([
        String(count),
        ...[highlights, work, whole, spans].map(milliseconds),
        ratio(highlights, spans),
        milliseconds(reading),
      ])
      if (count === 10_000) {
        figures.push(below('10,000 words, highlights by spans', highlights / spans, 0.5, '', repetitions))
      }
      if (count === 50_000) figures.push(below('50,000 words shown', highlights, 150, 'ms', repetitions))
    }
    figures.push(...(await hover(page)), ...(await scrolling(page)), ...(await memory(scene)))
    await page.close()
    const version = await scene.launched.browser.version()
    return `${version}\n\n${columns(rows)}\n\n${table(figures)}`
  } finally {
    await scene.stop()
  }
}

async function times(page: PaintedPage, count: number) {
  const found = {
    highlights: [] as number[],
    spans: [] as number[],
    work: [] as number[],
    whole: [] as number[],
    reading: [] as number[],
  }
  for (let repetition = -1; repetition < repetitions; repetition += 1) {
    for (const way of ['highlights', 'spans'] as const) {
      const reading = await page.run(makeArticle, count)
      const { shown, whole, work } = await page.run(paintArticle, way)
      await page.run(clearArticle)
      // The first time warms up.
      if (repetition < 0) continue
      found[way].push(shown)
      found.reading.push(reading)
      if (way === 'spans') continue
      found.work.push(work)
      found.whole.push(whole)
    }
  }
  return {
    highlights: median(found.highlights),
    spans: median(found.spans),
    work: median(found.work),
    whole: median(found.whole),
    reading: median(found.reading),
  }
}

async function hover(page: PaintedPage): Promise<readonly Figure[]> {
  await page.run(makeArticle, 10_000)
  await page.run(paintArticle, 'highlights')
  const { found, times: each } = await page.run(hoverArticle, hoverSamples)
  if (found < 0.1) throw new Error(`only ${found} of the points found a word`)
  await page.run(clearArticle)
  return [
    information('what is under the pointer, 10,000 words: p50', median(each), 'ms', hoverSamples),
    information('what is under the pointer, 10,000 words: p95', percentile(each, 0.95), 'ms', hoverSamples),
  ]
}

async function scrolling(page: PaintedPage): Promise<readonly Figure[]> {
  const figures: Figure[] = []
  let frame = 0
  for (const way of [null, 'highlights', 'spans'] as const) {
    await page.run(makeArticle, 10_000)
    if (way !== null) await page.run(paintArticle, way)
    const between = await page.run(scrollArticle, scrolledFrames)
    await page.run(clearArticle)
    if (way === null) frame = median(between)
    const late = between.filter((each) => each > 1.5 * frame).length / between.length
    figures.push(
      information(`scrolling, ${way ?? 'nothing painted'}: late frames`, late * 100, '%', scrolledFrames),
    )
  }
  return figures
}

/** Each way in a fresh page; what was there before is not given back at once. */
async function memory(scene: PaintScene): Promise<readonly Figure[]> {
  const figures: Figure[] = []
  for (const way of ['highlights', 'spans'] as const) {
    const grown: number[] = []
    for (let repetition = 0; repetition < memoryRepetitions; repetition += 1) {
      const page = await scene.open(body)
      await page.run(makeArticle, 50_000)
      const before = memoryOf(scene.launched.browser.process()?.pid)
      await page.run(paintArticle, way)
      const after = memoryOf(scene.launched.browser.process()?.pid)
      await page.close()
      if (before !== null && after !== null) grown.push((after - before) / 2 ** 20)
    }
    const name = `memory for 50,000 words, ${way}`
    figures.push(
      grown.length === 0
        ? { name, value: 'unknown', aim: '', met: null, repetitions: 0 }
        : information(name, median(grown), 'MiB', grown.length),
    )
  }
  return figures
}

function milliseconds(value: number): string {
  return `${value.toFixed(1)} ms`
}

function ratio(one: number, other: number): string {
  return (one / other).toFixed(2)
}
