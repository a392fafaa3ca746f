import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { poll } from '../support/browser/poll.ts'
import { type PaintedPage, type PaintScene, startPaintScene } from '../support/paint/paint-scene.ts'
import {
  afterFrames,
  boxAreas,
  followMarks,
  markAreas,
  paintWords,
  seenByPage,
} from '../support/paint/paint-steps.ts'
import { allLevels, sentences, style } from '../support/paint/paint-texts.ts'
import { type Area, areaOf, takePicture } from '../support/paint/picture.ts'

const grounds = {
  light: ['#fdf3d8', '#fbdfa6', '#f6b983', '#ec8a6e'],
  dark: ['#3a3115', '#57430f', '#7a4a18', '#9a3f24'],
}

const colourOf = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
const size = ({ bottom, left, right, top }: Area) => (right - left) * (bottom - top)

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let scene: PaintScene

  beforeAll(async () => {
    scene = await startPaintScene(name)
  })
  afterAll(() => scene?.stop())

  /** How much of where a mark stands has a colour, 0 to 1. */
  const shareOf = async (page: PaintedPage, areas: readonly Area[], hex: string) => {
    await afterFrames(page)
    const picture = await takePicture(page.page)
    const wanted = colourOf(hex)
    const isWanted = (colour: readonly number[]) =>
      colour.every((value, at) => Math.abs(value - (wanted[at] ?? 0)) <= 2)
    const counts = areas.map((area) => areaOf(picture, isWanted, area)?.count ?? 0)
    return (
      counts.reduce((sum, count) => sum + count, 0) / areas.map(size).reduce((sum, each) => sum + each, 0)
    )
  }

  describe("a page's own text is painted", () => {
    const inShadow = `<div id="host"></div><script nonce="a">
      const root = document.getElementById('host').attachShadow({ mode: 'open' })
      const inner = document.createElement('div')
      const text = document.createElement('p')
      text.textContent = '${sentences}'
      root.append(inner)
      inner.attachShadow({ mode: 'open' }).append(text)
    </script>`

    test.each<{ what: string; body: string; selector?: string; ground?: 'light' | 'dark'; csp?: string }>([
      { what: 'a paragraph', body: `<p>${sentences}</p>` },
      { what: 'elements within it', body: `<p>${sentences.replaceAll(/[oi]/g, '<b>$&</b>')}</p>` },
      {
        what: 'on a dark ground',
        body: `<p>${sentences}</p><style>body { background: #111; color: #eee }</style>`,
        ground: 'dark',
      },
      { what: 'in open shadow roots', body: inShadow, selector: '#host' },
      {
        what: 'where rules of the page have weight',
        body: `<p>${sentences}</p><style>* { color: blue !important; background: #0f0 !important; text-decoration: none !important }</style>`,
      },
      {
        what: 'where the policy of the page allows nothing',
        body: `<p>${sentences}</p>${inShadow}`,
        csp: "default-src 'none'; script-src 'nonce-a'; require-trusted-types-for 'script'; trusted-types",
      },
      { what: 'from right to left', body: `<p dir="rtl">${sentences}</p>` },
      {
        what: 'that cannot be selected',
        body: `<p style="user-select: none; -webkit-user-select: none">${sentences}</p>`,
      },
      { what: 'that can be edited', body: `<p contenteditable>${sentences}</p>` },
      {
        what: 'that shows its ground through its letters',
        body: `<p style="background: linear-gradient(red, blue); -webkit-background-clip: text; background-clip: text; -webkit-text-fill-color: transparent">${sentences}</p>`,
      },
      { what: 'that has a shadow', body: `<p style="text-shadow: 0 0 4px red">${sentences}</p>` },
    ])('$what', async ({ body, csp, ground = 'light', selector = 'p' }) => {
      const styles = csp === undefined ? style : ''
      const page = await scene.open(`${styles}<body>${body}`, {
        styles: ground,
        headers: csp === undefined ? {} : { 'content-security-policy': csp },
      })
      expect(await paintWords(page, selector, allLevels)).toEqual({ painted: 4, left: 0 })
      const seen = await seenByPage(page.page)
      expect(Object.keys(seen).toSorted()).toEqual([1, 2, 3, 4].map((level) => `surelight-${level}`))
      const words = [1, 2, 3, 4].map((level) => seen[`surelight-${level}`]?.join(''))
      expect(words).toEqual(allLevels.slice(1).map(([words]) => words))
      const [, ...areas] = await markAreas(page)
      for (const [index, colour] of grounds[ground].entries()) {
        expect(await shareOf(page, areas[index] ?? [], colour)).toBeGreaterThan(0.4)
      }
      await page.close()
    })

    test('each level has its ground and its line, and a ring around the one in question', async () => {
      const page = await scene.open(`${style}<body><p>${sentences}</p>`)
      await paintWords(page, 'p', allLevels)
      await page.run(() => surelight.painting?.painter.activate(surelight.painting.marks[4] ?? null))
      const looks = await page.page.evaluate(() => {
        const paragraph = document.querySelector('p')
        return [1, 2, 3, 4, 'active'].map((level) => {
          const look = paragraph && getComputedStyle(paragraph, `::highlight(surelight-${level})`)
          return look?.textDecorationLine === 'none' ? 'none' : look?.textDecorationStyle
        })
      })
      expect(looks).toEqual(['none', 'dotted', 'dashed', 'wavy', 'solid'])
      expect((await seenByPage(page.page))['surelight-active']).toEqual(['Four is the most'])
      const [ring] = await boxAreas(page)
      const [area] = (await markAreas(page))[4] ?? []
      expect(ring).toEqual(area)
      await page.run(() => surelight.painting?.painter.activate(null))
      expect(await boxAreas(page)).toEqual([])
      expect(Object.keys(await seenByPage(page.page))).not.toContain('surelight-active')
      await page.close()
    })

    test('and the document stays as it is, but for the host of the card', async () => {
      const page = await scene.open(`${style}<body><p>${sentences}</p><textarea>${sentences}</textarea>`)
      await page.page.evaluate(() => {
        const heard: string[] = []
        const observer = new MutationObserver((records) => {
          for (const { addedNodes, attributeName, target } of records) {
            heard.push(
              [
                target.nodeName,
                attributeName ?? '',
                ...Array.from(addedNodes, ({ nodeName }) => nodeName),
              ].join(' '),
            )
          }
        })
        observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
        Object.assign(globalThis, { heard, before: document.body.outerHTML })
      })
      for (const selector of ['p', 'textarea']) {
        await paintWords(page, selector, allLevels)
        await followMarks(page)
        await page.run(() => surelight.painting?.painter.activate(surelight.painting.marks[1] ?? null))
        await afterFrames(page)
        await page.run(() => surelight.painting?.painter.clear())
      }
      const seen = await page.page.evaluate(() => {
        const { before, heard } = globalThis as unknown as { before: string; heard: string[] }
        const sheets = [document.styleSheets.length, document.adoptedStyleSheets.length]
        return { heard, isSame: document.body.outerHTML === before, sheets }
      })
      expect(seen.heard.filter((each) => !each.includes('SURELIGHT-OVERLAY'))).toEqual([])
      expect(seen).toMatchObject({ isSame: true, sheets: [1, 0] })
      await page.close()
    })

    test('and nothing of it is left when the signal aborts', async () => {
      const page = await scene.open(`${style}<body><p>${sentences}</p>`)
      await paintWords(page, 'p', allLevels)
      await page.run(() => surelight.painting?.painter.activate(surelight.painting.marks[1] ?? null))
      const left = await page.run(() => {
        surelight.painting?.lifetime.abort()
        return surelight.painting?.layer.childElementCount
      })
      expect(left).toBe(0)
      expect(await seenByPage(page.page)).toEqual({})
      await paintWords(page, 'p', allLevels)
      expect(await seenByPage(page.page)).toEqual({})
      await page.close()
    })

    test('what is out of sight of a long text comes after what is in sight', async () => {
      const page = await scene.open(`${style}<body><main></main>`)
      const first = await page.run(() => {
        const main = document.querySelector('main')
        if (main === null) throw new Error('no main')
        main.replaceChildren(
          ...Array.from({ length: 50 }, () => {
            const paragraph = document.createElement('p')
            paragraph.textContent = 'word '.repeat(100)
            return paragraph
          }),
        )
        const text = surelight.readText(main)
        const { painter } = surelight.begin(text)
        const marks = surelight.spansOf(text.text, 'word').map((span) => ({ ...span, level: 3 as const }))
        const { painted } = painter.paint(text, marks)
        return { painted, now: CSS.highlights.get('surelight-3')?.size ?? 0 }
      })
      expect(first.painted).toBe(5000)
      expect(first.now).toBeGreaterThan(100)
      expect(first.now).toBeLessThan(5000)
      await poll('the rest', async () => (await seenByPage(page.page))['surelight-3']?.length === 5000)
      await page.close()
    })
  })
})
