import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { poll } from '../support/browser/poll.ts'
import { type PaintScene, startPaintScene } from '../support/paint/paint-scene.ts'
import { afterFrames, boxAreas, markAreas, paintWords, seenByPage } from '../support/paint/paint-steps.ts'
import { allLevels, sentences, style } from '../support/paint/paint-texts.ts'
import { type Area, areaOf, takePicture } from '../support/paint/picture.ts'

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let scene: PaintScene

  beforeAll(async () => {
    scene = await startPaintScene(name)
  })
  afterAll(() => scene?.stop())

  describe('the text of a field is painted', () => {
    const long = Array.from(
      { length: 30 },
      (_, index) => `Line ${index} of it, with words to wrap around.`,
    ).join(' ')
    const arabic = 'تم تحصيل المبلغ مرتين هذا الشهر ولا أستطيع تسجيل الدخول إلى حسابي منذ يومين'

    /** Where the browser itself draws a selection is where the boxes have to be. */
    test.each<{ what: string; field: string; words: string; scroll?: 'across' | 'down' }>([
      { what: 'in lines', field: `<textarea rows="6" cols="40">${long}</textarea>`, words: 'words' },
      {
        what: 'with other lines',
        field: `<textarea style="font: italic 700 17px/31px serif; letter-spacing: 1px; padding: 5px 20px 9px 13px; border: 7px solid; inline-size: 41.3%; block-size: 150px">${long}</textarea>`,
        words: 'Line 1 of',
      },
      {
        what: 'scrolled',
        field: `<textarea rows="6" cols="40">${long}</textarea>`,
        words: 'Line 12 of',
        scroll: 'down',
      },
      {
        what: 'in lines that do not wrap',
        field: `<textarea rows="4" cols="30" wrap="off">${long}</textarea>`,
        words: 'Line 3 of',
        scroll: 'across',
      },
      {
        what: 'from right to left',
        field: `<textarea dir="rtl" rows="3" cols="30">${arabic}</textarea>`,
        words: 'الشهر',
      },
      {
        what: 'drawn larger',
        field: `<textarea rows="4" cols="40" style="transform: scale(1.5); transform-origin: 0 0">${long}</textarea>`,
        words: 'Line 1 of',
      },
      { what: 'in a line', field: '<input size="40" value="A line with words in it">', words: 'words' },
      {
        what: 'in a line at its end',
        field:
          '<input style="text-align: end; inline-size: 400px; block-size: 60px; padding: 3px 11px" value="A line with words in it">',
        words: 'words',
      },
      {
        what: 'in a line that is scrolled',
        field: `<input size="30" value="${long}">`,
        words: 'Line 2 of',
        scroll: 'across',
      },
      {
        what: 'in capitals',
        field:
          '<input size="40" style="text-transform: uppercase; text-indent: 25px" value="A line with words in it">',
        words: 'words',
      },
      {
        what: 'with tabs',
        field: '<textarea rows="3" cols="40" style="tab-size: 5">a\tb\twords\tc</textarea>',
        words: 'words',
      },
    ])('$what', async ({ field, scroll, words }) => {
      const page = await scene.open(
        `${style}<style>::selection { background: #00f; color: #00f }</style><body>${field}`,
      )
      await page.page.evaluate(
        (words, scroll) => {
          const field = document.querySelector<HTMLInputElement>('input, textarea')
          if (field === null) return
          const start = field.value.indexOf(words)
          const share = start / field.value.length
          field.focus()
          field.setSelectionRange(start, start + words.length)
          if (scroll === 'down') field.scrollTop = share * field.scrollHeight - field.clientHeight / 2
          if (scroll === 'across') field.scrollLeft = share * field.scrollWidth - field.clientWidth / 2
        },
        words,
        scroll ?? null,
      )
      await afterFrames(page)
      const isSelected = ([red, green, blue]: readonly [number, number, number]) =>
        red < 90 && green < 90 && blue > 150
      const picture = await takePicture(page.page)
      const whole = { left: 0, top: 0, right: picture.width, bottom: picture.height }
      const selected = areaOf(picture, isSelected, whole)
      await paintWords(page, 'input, textarea', [[words, 4]])
      await afterFrames(page)
      const [area] = await boxAreas(page)
      expect(selected).not.toBeNull()
      if (area === undefined || selected === null) throw new Error('nothing is drawn')
      expect(Math.abs(area.left - selected.left)).toBeLessThan(2)
      expect(Math.abs(area.right - selected.right)).toBeLessThan(2)
      // A selection is as high as its line, a box as its letters.
      expect(area.top).toBeGreaterThan(selected.top - 3)
      expect(area.bottom).toBeLessThan(selected.bottom + 3)
      expect(Math.abs((area.top + area.bottom) / 2 - (selected.top + selected.bottom) / 2)).toBeLessThan(4)
      await page.close()
    })

    test('and stays with it when the field or the page is scrolled, inside of the field alone', async () => {
      const page = await scene.open(
        `${style}<body style="block-size: 3000px"><div style="overflow: auto; block-size: 260px"><p>Above.</p><textarea style="inline-size: 300px; block-size: 120px">${long}</textarea><p style="block-size: 600px"></p></div>`,
      )
      await paintWords(page, 'textarea', [
        ['Line 3 of', 4],
        ['Line 20 of', 3],
      ])
      await afterFrames(page)
      const before = await boxAreas(page)
      const scroll = (selector: string, by: number) =>
        page.page.evaluate((selector, by) => document.querySelector(selector)?.scrollBy(0, by), selector, by)
      const after = async (wanted: (areas: readonly Area[]) => boolean) =>
        poll('the boxes', async () => {
          const areas = await boxAreas(page)
          return wanted(areas) ? areas : null
        })
      const [first] = before
      expect(before.length).toBe(1)
      if (first === undefined) return
      await scroll('textarea', 20)
      await after(([box]) => box !== undefined && Math.abs(box.top - first.top + 20) < 1)
      await scroll('div', 15)
      await after(([box]) => box !== undefined && Math.abs(box.top - first.top + 35) < 1)
      await scroll('html', 10)
      await after(([box]) => box !== undefined && Math.abs(box.top - first.top + 45) < 1)
      // Half of a line is cut off where the field ends.
      const { bottom, top } = await page.page.evaluate(() => {
        const { bottom, top } = document.querySelector('textarea')?.getBoundingClientRect() ?? new DOMRect()
        return { bottom, top }
      })
      for (let step = 0; step < 40; step += 1) {
        await scroll('textarea', 11)
        await afterFrames(page)
        for (const box of await boxAreas(page)) {
          expect(box.top).toBeGreaterThanOrEqual(top)
          expect(box.bottom).toBeLessThanOrEqual(bottom)
        }
      }
      await scroll('div', 500)
      await after((areas) => areas.length === 0)
      await page.close()
    })
  })

  describe('without highlights in the browser boxes are drawn', () => {
    const open = async (body: string) => {
      const page = await scene.open(`${style}<body>${body}`)
      await page.run(
        () => Object.defineProperty(CSS, 'highlights', { value: undefined, configurable: true }) && undefined,
      )
      return page
    }

    test('over the words, and the page sees nothing', async () => {
      const page = await open(`<p>${sentences.repeat(3)}</p>`)
      expect(await paintWords(page, 'p', allLevels)).toEqual({ painted: 4, left: 0 })
      const marks = (await markAreas(page)).slice(1).flat()
      expect(await boxAreas(page)).toEqual(marks)
      expect(await seenByPage(page.page)).toEqual({})
      await page.run(() => surelight.painting?.painter.clear())
      expect(await boxAreas(page)).toEqual([])
      await page.close()
    })

    test('only where the words can be seen, and they move with them', async () => {
      const page = await open(
        `<div style="overflow: hidden scroll; block-size: 100px; inline-size: 300px"><p>${'Some words in a box. '.repeat(60)} The last words.</p></div><p style="block-size: 3000px"></p>`,
      )
      await page.run(() => {
        const box = document.querySelector('div')
        if (box === null) return
        const text = surelight.readText(box)
        const { painter } = surelight.begin(text)
        painter.paint(
          text,
          surelight.spansOf(text.text, 'words').map((span) => ({ ...span, level: 2 as const })),
        )
      })
      const { bottom, top } = await page.page.evaluate(() => {
        const { bottom, top } = document.querySelector('div')?.getBoundingClientRect() ?? new DOMRect()
        return { bottom, top }
      })
      const inside = async () => {
        const areas = await boxAreas(page)
        expect(areas.length).toBeGreaterThan(2)
        expect(areas.length).toBeLessThan(12)
        for (const area of areas) {
          expect(area.top).toBeGreaterThanOrEqual(top)
          expect(area.bottom).toBeLessThanOrEqual(bottom)
        }
        return areas
      }
      const before = await inside()
      await page.page.evaluate(() => document.querySelector('div')?.scrollBy(0, 16))
      await poll('they move', async () => JSON.stringify(await boxAreas(page)) !== JSON.stringify(before))
      await inside()
      await page.page.evaluate(() => scrollTo(0, 1000))
      await poll('they are out of sight', async () => (await boxAreas(page)).length === 0)
      await page.close()
    })

    test('words that change lose theirs at once', async () => {
      const page = await open(`<p>${sentences}</p>`)
      await paintWords(page, 'p', allLevels)
      await page.page.evaluate(async () => {
        const text = document.querySelector('p')?.firstChild as Text
        text.data = text.data.replace('Three', 'Thirty')
        await Promise.resolve()
      })
      expect((await boxAreas(page)).length).toBe(2)
      await page.close()
    })
  })
})
