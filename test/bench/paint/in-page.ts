// Functions that run in the extension's own world of a page; each is sent there alone.

export type Way = 'highlights' | 'spans'

/** Makes an article of so many words, two hundred a paragraph, and gives the time that reading its text takes. */
export async function makeArticle(count: number): Promise<number> {
  const letters = 'etaoinshrdlucmfwypvbgkjqxz'
  const word = (index: number) =>
    Array.from(
      { length: 2 + ((index * 7919) % 8) },
      (_, at) => letters[(index * 31 + at * at * 17) % 26],
    ).join('')
  document.querySelector('article')?.remove()
  const article = document.createElement('article')
  for (let start = 0; start < count; start += 200) {
    const paragraph = document.createElement('p')
    paragraph.textContent = Array.from({ length: Math.min(200, count - start) }, (_, at) =>
      word(start + at),
    ).join(' ')
    article.append(paragraph)
  }
  document.body.append(article)
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  await frame()
  await frame()
  const start = performance.now()
  const text = surelight.readText(article)
  const took = performance.now() - start
  const painting = surelight.painting ?? surelight.begin(text)
  painting.text = text
  painting.marks = [...text.text.matchAll(/\S+/g)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
    level: (1 + (index % 4)) as 1 | 2 | 3 | 4,
  }))
  if (painting.marks.length !== count) throw new Error(`${painting.marks.length} words instead of ${count}`)
  return took
}

/** Milliseconds. */
export interface PaintTimes {
  /** That nothing else could run. */
  readonly work: number
  /** Until it is on the screen: two frames. */
  readonly shown: number
  /** Until also what is out of sight is painted. */
  readonly whole: number
}

/** Paints every word of the article. */
export async function paintArticle(way: Way): Promise<PaintTimes> {
  const { painting } = surelight
  if (painting === null) throw new Error('nothing to paint')
  const { marks, painter, text } = painting
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  await frame()
  const start = performance.now()
  // Asked for first, so that what is painted later does not run before it in the same frame.
  const twoFrames = new Promise<number>((resolve) => {
    requestAnimationFrame(() => {
      requestAnimationFrame(() => resolve(performance.now()))
    })
  })
  if (way === 'highlights') painter.paint(text, marks)
  else wrap()
  const work = performance.now() - start
  const shown = (await twoFrames) - start
  if (way === 'spans') return { work, shown, whole: shown }
  while ([1, 2, 3, 4].reduce((sum, level) => sum + size(level), 0) < marks.length) await frame()
  return { work, shown, whole: performance.now() - start }

  function size(level: number): number {
    return CSS.highlights.get(`surelight-${level}`)?.size ?? 0
  }

  /** As one does who has no highlights: the words of a paragraph as elements in place of its text. */
  function wrap(): void {
    let index = 0
    for (const paragraph of document.querySelectorAll('article p')) {
      const words = (paragraph.textContent ?? '').split(' ')
      const pieces: (Node | string)[] = []
      for (const word of words) {
        const span = document.createElement('span')
        span.className = `doubt-${marks[index]?.level}`
        span.textContent = word
        pieces.push(span, ' ')
        index += 1
      }
      paragraph.replaceChildren(...pieces)
    }
  }
}

export function clearArticle(): void {
  surelight.painting?.painter.clear()
}

/** Milliseconds that one question takes for what is under the pointer, a mean of twenty each time. */
export function hoverArticle(samples: number): { readonly times: readonly number[]; readonly found: number } {
  const { painting } = surelight
  if (painting === null) throw new Error('nothing is painted')
  const times: number[] = []
  let found = 0
  let seed = 1
  const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647
  for (let sample = 0; sample < samples; sample += 1) {
    const start = performance.now()
    for (let count = 0; count < 20; count += 1) {
      if (painting.painter.markAt(random() * innerWidth, random() * innerHeight) !== null) found += 1
    }
    times.push((performance.now() - start) / 20)
  }
  return { times, found: found / (samples * 20) }
}

/** Milliseconds between frames while the page is scrolled by a script from its top. */
export async function scrollArticle(frames: number): Promise<readonly number[]> {
  scrollTo(0, 0)
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
  await frame()
  let last = await frame()
  const between: number[] = []
  for (let count = 0; count < frames; count += 1) {
    scrollBy(0, 90)
    const now = await frame()
    between.push(now - last)
    last = now
  }
  return between
}
