import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { poll } from '../support/browser/poll.ts'
import { type PaintScene, startPaintScene } from '../support/paint/paint-scene.ts'
import { afterFrames, markAreas, paintWords } from '../support/paint/paint-steps.ts'
import { allLevels, sentences, style } from '../support/paint/paint-texts.ts'

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let scene: PaintScene

  beforeAll(async () => {
    scene = await startPaintScene(name)
  })
  afterAll(() => scene?.stop())

  describe('the mark at a point', () => {
    const wrapped = `<p style="inline-size: 160px">${sentences}</p>`
    const shadow = `<div id="host"></div><script>document.getElementById('host').attachShadow({ mode: 'open' }).innerHTML = '${wrapped}'</script>`

    test.each<{ what: string; body: string; selector?: string }>([
      { what: 'in a line', body: `<p>${sentences}</p>` },
      { what: 'in lines', body: wrapped },
      { what: 'from right to left', body: `<div dir="rtl">${wrapped}</div>` },
      { what: 'in columns', body: `<p style="columns: 2; inline-size: 400px">${sentences}</p>` },
      { what: 'in a shadow root', body: shadow, selector: '#host' },
      {
        what: 'in what cannot be selected',
        body: `<p style="user-select: none; -webkit-user-select: none">${sentences}</p>`,
      },
      { what: 'in elements within', body: `<p>${sentences.replaceAll(/[ei]/g, '<i>$&</i>')}</p>` },
      {
        what: 'in a field',
        body: `<textarea rows="6" style="inline-size: 200px">${sentences}</textarea>`,
        selector: 'textarea',
      },
      { what: 'in a line of a field', body: `<input size="90" value="${sentences}">`, selector: 'input' },
    ])('$what', async ({ body, selector = 'p' }) => {
      const page = await scene.open(`${style}<body>${body}`)
      await paintWords(page, selector, allLevels)
      const areas = await markAreas(page)
      const at = (points: readonly (readonly [number, number])[]) =>
        page.run((points) => points.map(([x, y]) => surelight.painting?.painter.markAt(x, y) ?? null), points)
      for (const [index, parts] of areas.entries()) {
        expect(parts.length).toBeGreaterThan(0)
        for (const { bottom, left, right, top } of parts) {
          const middle = (top + bottom) / 2
          const points = [0.02, 0.3, 0.6, 0.98].map(
            (share) => [left + (right - left) * share, middle] as const,
          )
          expect(await at(points)).toEqual(points.map(() => index))
        }
      }
      const all = areas.flat()
      const bottom = Math.max(...all.map((area) => area.bottom))
      const right = Math.max(...all.map((area) => area.right))
      expect(
        await at([
          [right + 40, (all[0]?.top ?? 0) + 5],
          [(all[0]?.left ?? 0) + 5, bottom + 30],
        ]),
      ).toEqual([null, null])
      await page.close()
    })

    test('none where something lies over it', async () => {
      const page = await scene.open(
        `${style}<body><p>${sentences}</p><div style="position: fixed; inset: 0; background: white">Over it</div>`,
      )
      await paintWords(page, 'p', allLevels)
      const [, [area] = []] = await markAreas(page)
      const found = await page.run(
        (x, y) => surelight.painting?.painter.markAt(x, y) ?? null,
        (area?.left ?? 0) + 5,
        (area?.top ?? 0) + 5,
      )
      expect(found).toBeNull()
      await page.close()
    })
  })

  describe('the pointer', () => {
    const start = async (body: string, selector = 'p') => {
      const page = await scene.open(`${style}<body>${body}`)
      await paintWords(page, selector, [
        ['Two is a little', 1],
        ['Four is the most', 4],
      ])
      await page.run(() => {
        const { painting } = surelight
        if (painting === null) return
        surelight.watchPointer({
          find: painting.painter.markAt,
          onHover: (found) => void surelight.heard.push(`hover ${found}`),
          onPress: (found) => void surelight.heard.push(`press ${found}`),
          signal: painting.lifetime.signal,
        })
      })
      const areas = await markAreas(page)
      const centres = areas.map(([area]) => {
        if (area === undefined) throw new Error('not drawn')
        return [(area.left + area.right) / 2, (area.top + area.bottom) / 2] as const
      })
      return { page, centres, heard: () => page.run(() => surelight.heard) }
    }

    test('tells what it is over, once each, and what it presses; the page hears its own clicks', async () => {
      const { centres, heard, page } = await start(`<p>${sentences}</p>`)
      await page.page.evaluate(() => {
        const clicks: boolean[] = []
        Object.assign(globalThis, { clicks })
        document.addEventListener('click', (event) => clicks.push(event.defaultPrevented))
      })
      const [first = [0, 0], second = [0, 0]] = centres
      const { mouse } = page.page
      await mouse.move(...first)
      await poll('over the first', async () => (await heard()).at(-1) === 'hover 0')
      await mouse.move(first[0] + 3, first[1])
      await mouse.move(...second)
      await poll('over the second', async () => (await heard()).at(-1) === 'hover 1')
      await mouse.click(...second)
      await poll('pressed', async () => (await heard()).includes('press 1'))
      await mouse.move(600, 500)
      await poll('over nothing', async () => (await heard()).at(-1) === 'hover null')
      expect((await heard()).filter((each) => each === 'hover 0').length).toBe(1)
      expect((await heard()).filter((each) => each.startsWith('press'))).toEqual(['press 1'])
      expect(await page.page.evaluate(() => (globalThis as unknown as { clicks: boolean[] }).clicks)).toEqual(
        [false],
      )
      await page.close()
    })

    test('presses nothing with a selection, a control or a made-up event', async () => {
      const { centres, heard, page } = await start(
        `<p>${sentences.replace('Two is a little', '<a href="#there">$&</a>')}</p>`,
      )
      const [link = [0, 0], mark = [0, 0]] = centres
      const { mouse } = page.page
      await mouse.click(...link)
      // A made-up click in the middle of a person's own press.
      await page.page.evaluate(() => {
        const click = ({ clientX, clientY }: PointerEvent) =>
          document
            .querySelector('p')
            ?.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX, clientY }))
        document.addEventListener('pointerdown', click, { once: true })
      })
      await mouse.move(mark[0] - 30, mark[1])
      await mouse.down()
      await mouse.move(mark[0] + 30, mark[1], { steps: 4 })
      await mouse.up()
      await page.page.evaluate(([x, y]) => {
        const made = { bubbles: true, composed: true, clientX: x ?? 0, clientY: y ?? 0, isPrimary: true }
        const target = document.querySelector('p')
        for (const type of ['pointermove', 'pointerdown', 'pointerup'])
          target?.dispatchEvent(new PointerEvent(type, made))
        target?.dispatchEvent(new MouseEvent('click', made))
        target?.click()
        getSelection()?.removeAllRanges()
      }, mark)
      expect(await page.page.evaluate(() => location.hash)).toBe('#there')
      await page.page.keyboard.down('Control')
      await mouse.click(...mark)
      await page.page.keyboard.up('Control')
      await mouse.click(...mark)
      await poll('pressed', async () => (await heard()).includes('press 1'))
      expect((await heard()).filter((each) => each.startsWith('press'))).toEqual(['press 1'])
      await page.close()
    })

    const field = `<input size="90" value="${sentences}">`
    test.each<{ what: string; body: string; selector: string; isPressed: boolean }>([
      { what: 'a line of a field', body: field, selector: 'input', isPressed: true },
      {
        what: 'a field in its label',
        body: `<label>Words ${field}</label>`,
        selector: 'input',
        isPressed: true,
      },
      {
        what: 'the label of a field',
        body: `<label>${sentences}<input></label>`,
        selector: 'label',
        isPressed: true,
      },
      {
        what: 'the label of a box to tick',
        body: `<label>${sentences}<input type="checkbox"></label>`,
        selector: 'label',
        isPressed: false,
      },
    ])('in $what is pressed: $isPressed', async ({ body, isPressed, selector }) => {
      const { centres, heard, page } = await start(body, selector)
      const [first = [0, 0]] = centres
      await page.page.mouse.click(...first)
      await poll('the field is chosen', () =>
        page.page.evaluate(() => document.activeElement?.localName === 'input'),
      )
      await afterFrames(page)
      expect((await heard()).filter((each) => each.startsWith('press'))).toEqual(isPressed ? ['press 0'] : [])
      await page.close()
    })

    test('tells what comes under it when the page is scrolled', async () => {
      const { centres, heard, page } = await start(
        `<p style="margin-block-start: 100px">${sentences}</p><p style="block-size: 3000px"></p>`,
      )
      const [first = [0, 0]] = centres
      await page.page.mouse.move(first[0], first[1] - 50)
      await afterFrames(page)
      expect(await heard()).toEqual([])
      await page.page.evaluate(() => scrollBy(0, 50))
      await poll('over the first', async () => (await heard()).at(-1) === 'hover 0')
      await page.close()
    })
  })
})
