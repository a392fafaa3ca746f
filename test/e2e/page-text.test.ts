import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { readings } from '../support/page/readings.ts'
import { type TextPage, startTextPage } from '../support/page/text-page.ts'
import { hiddenMark, type TreeOptions, trees } from '../support/page/trees.ts'

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let scene: TextPage
  let page: TextPage['page']

  beforeAll(async () => {
    scene = await startTextPage(name)
    ;({ page } = scene)
  })
  afterAll(() => scene?.stop())

  describe('a text is what is drawn', () => {
    test.each(readings)('$name', async ({ html, text, kinds, ranges }) => {
      const found = await page.evaluate(
        (source, wanted) => {
          const own = pageText.readText(pageText.show(source))
          return {
            text: own.text,
            kinds: own.blocks.map(({ kind }) => kind),
            ranges: wanted.map((words) => {
              const start = own.text.indexOf(words)
              return pageText
                .rangesOf(own, { start, end: start + words.length })
                .map(({ startContainer, startOffset, endOffset }) =>
                  (startContainer as Text).data.slice(startOffset, endOffset),
                )
            }),
          }
        },
        html,
        Object.keys(ranges ?? {}),
      )
      expect(found.text).toBe(text)
      if (kinds !== undefined) expect(found.kinds).toEqual(kinds)
      expect(found.ranges).toEqual(Object.values(ranges ?? {}))
    })

    test('a part of the page is read with the kind of text that it stands in', async () => {
      const kinds = await page.evaluate(() => {
        pageText.show('<ul><li><div id="a">item</div></li></ul><pre><span id="b">code</span></pre>')
        return ['#a', '#b'].map((id) => {
          const element = document.querySelector(id)
          return element === null ? null : pageText.readText(element).blocks.map(({ kind }) => kind)
        })
      })
      expect(kinds).toEqual([['item'], ['code']])
    })

    test('a shadow root can be read by itself', async () => {
      const text = await page.evaluate(() => {
        const root = pageText.show(
          '<p>around</p><div><template shadowrootmode="open"><p>in <b>it</b></p><slot></slot></template>slotted</div>',
        ).lastElementChild?.shadowRoot
        return root == null ? null : pageText.readText(root).text
      })
      expect(text).toBe('in it\nslotted')
    })

    test.each(['<p hidden>gone</p>', '<details><p>gone</p></details>', '<div hidden><p>gone</p></div>'])(
      'a root that is not drawn has no text: %s',
      async (html) => {
        const text = await page.evaluate((source) => {
          const root = pageText.show(source).querySelector('p')
          return root === null ? null : pageText.readText(root).text
        }, html)
        expect(text).toBe('')
      },
    )

    test('as deep as a page may be made by a script', async () => {
      const text = await page.evaluate(() => {
        let inner = pageText.show('')
        for (let depth = 0; depth < 1500; depth += 1) {
          const next = document.createElement('b')
          inner.append(next)
          inner = next
        }
        inner.append('deep')
        const root = document.querySelector('#root')
        return root === null ? null : pageText.readText(root).text
      })
      expect(text).toBe('deep')
    })
  })

  describe('whatever the page', () => {
    const holds = (options: TreeOptions) =>
      fc.asyncProperty(fc.array(trees(options), { minLength: 1, maxLength: 25 }), async (samples) => {
        const problems = await page.evaluate(
          (all, hidden, isLikeSelection) =>
            all.flatMap((sample) =>
              pageText
                .problemsOf(pageText.show(sample.html), sample, { hidden, isLikeSelection })
                .map((problem) => `${problem} in ${sample.html}`),
            ),
          // A sample has no prototype, which the protocol of Firefox does not take.
          samples.map(({ html, cuts }) => ({ html, cuts })),
          hiddenMark,
          options.isPlain,
        )
        expect(problems).toEqual([])
      })

    test('its blocks and pieces are its text, tokens joined back are it, and positions come back', async () => {
      await fc.assert(holds({ isPlain: false }), { numRuns: 12 })
    })

    test('what is selected is what the browser says is selected', async () => {
      await fc.assert(holds({ isPlain: true }), { numRuns: 8 })
    })
  })

  describe('a position of the page', () => {
    test.each([
      { at: ['two', 1], html: 'one  <b>two</b>', offset: 5 },
      { at: ['one', 3], html: 'one   <b>two</b>', offset: 3 },
      // In white space that collapses: the character before, the one after.
      { at: ['one', 4], html: 'one   two', offset: 4 },
      { at: ['one', 5], html: 'one   two', offset: 4 },
      { at: ['one', 0], html: '<p>  one</p>', offset: 0 },
      { at: ['two', 3], html: '<p>one</p>\n<p>two</p>', offset: 7 },
      { at: ['👍', 2], html: 'a 👍 b', offset: 4 },
      {
        at: ['slot', 2],
        html: '<x-y><template shadowrootmode="open">in <slot></slot></template>slot</x-y>',
        offset: 5,
      },
    ] as const)('$at of $html is offset $offset', async ({ at, html, offset }) => {
      const found = await page.evaluate(
        (source, words, further) => {
          const text = pageText.readText(pageText.show(source))
          const [node, start] = pageText.nodeWith(words)
          return pageText.offsetAt(text, node, start + further)
        },
        html,
        ...at,
      )
      expect(found).toBe(offset)
    })

    test('in a text that no slot takes is after what its host draws', async () => {
      const found = await page.evaluate(() => {
        const root = pageText.show('a<x-y><template shadowrootmode="open">in</template>light</x-y>c')
        const light = root.querySelector('x-y')?.firstChild ?? root
        return pageText.offsetAt(pageText.readText(root), light, 2)
      })
      expect(found).toBe(3)
    })

    test.each([
      { name: 'before the first child', offset: 0, found: 4 },
      { name: 'between children', offset: 1, found: 8 },
      { name: 'after the last child', offset: 2, found: 13 },
    ])('$name of an element is at the text there', async ({ offset, found }) => {
      const at = await page.evaluate((within) => {
        const root = pageText.show('<p>one</p><p id="p"><b>two</b> <i>three</i></p><p>four</p>')
        const [, element] = root.children
        element?.replaceChildren(...element.querySelectorAll('b, i'))
        element?.firstElementChild?.append(' ')
        return element === undefined ? null : pageText.offsetAt(pageText.readText(root), element, within)
      }, offset)
      expect(at).toBe(found)
    })

    test('outside of what was read is none', async () => {
      const found = await page.evaluate(() => {
        const root = pageText.show('<p>one</p><p>two</p>')
        const [first, second] = root.children
        if (first === undefined || second === undefined) return []
        const text = pageText.readText(first)
        return [
          pageText.offsetAt(text, second, 0),
          pageText.offsetAt(text, root, 0),
          pageText.offsetAt(text, document.createElement('p'), 0),
        ]
      })
      expect(found).toEqual([null, null, null])
    })
  })

  describe('a selection', () => {
    test.each([
      {
        name: 'within a paragraph has that around it',
        html: '<p>One two <b>three</b> four.</p><p>Five.</p>',
        select: ['two', 'thr'],
        words: 'two thr',
        text: 'One two three four.',
      },
      {
        name: 'over two paragraphs has what holds both around it',
        html: '<h1>Title</h1><section><p>One two.</p><p>Three four.</p></section>',
        select: ['two', 'Three'],
        words: 'two.\nThree',
        text: 'One two.\nThree four.',
      },
      {
        name: 'of white space at its ends is of the words',
        html: '<p>One <b> two </b> three.</p>',
        select: [' two', 'two '],
        words: 'two',
        text: 'One two three.',
      },
      {
        name: 'in an editable part of the page',
        html: '<div contenteditable><p>One two.</p><p>Three.</p></div>',
        select: ['two', 'two'],
        words: 'two',
        text: 'One two.',
      },
      {
        name: 'in an open shadow root',
        html: '<p>before</p><div><template shadowrootmode="open"><p>One two.</p><p>Three.</p></template></div>',
        select: ['One', 'One'],
        words: 'One',
        text: 'One two.',
      },
      {
        name: 'in an open shadow root within another',
        html: '<div><template shadowrootmode="open"><p>One</p><x-y><template shadowrootmode="open"><p>Two three.</p></template></x-y></template></div>',
        select: ['Two', 'three.'],
        words: 'Two three.',
        text: 'Two three.',
      },
      {
        name: 'over what cannot be selected takes it along',
        html: '<p>One <span style="user-select:none;-webkit-user-select:none">cannot</span> two three.</p>',
        select: ['One', 'two'],
        words: 'One cannot two',
        text: 'One cannot two three.',
      },
      {
        name: 'of text that runs from right to left',
        html: '<p>abc <bdi dir="rtl">שלום עולם</bdi> def</p>',
        select: ['שלום', 'שלום'],
        words: 'שלום',
        text: 'abc שלום עולם def',
      },
      {
        name: 'within a formula has the sentence around it',
        html: '<p>So <math><mi>x</mi><mo>=</mo><mn>14</mn></math> it is.</p>',
        select: ['14', '14'],
        words: '14',
        text: 'So x=14 it is.',
      },
    ])('$name', async ({ html, select, words, text }) => {
      const found = await page.evaluate(
        (source, [first = '', last = '']) => {
          pageText.show(source)
          pageText.select(first, last)
          return pageText.told(pageText.readSelection(document))
        },
        html,
        select,
      )
      expect(found).toEqual({ words, text })
    })

    test.each([
      {
        name: 'that ends where the next block begins',
        html: '<article><p>One.</p><p>Two.</p></article>',
        ends: ['article > p:first-child', 0, 'article > p:last-child', 0],
        found: { words: 'One.', text: 'One.' },
      },
      {
        name: 'that begins and ends between elements',
        html: '<article><h2>Title</h2><p>One.</p><p>Two.</p><p>Three.</p></article>',
        ends: ['article', 1, 'article', 3],
        found: { words: 'One.\nTwo.', text: 'Title\nOne.\nTwo.\nThree.' },
      },
      {
        name: 'around a host of a shadow root',
        html: '<article>a<x-y><template shadowrootmode="open">in <slot></slot></template>slot</x-y>c</article>',
        ends: ['article', 1, 'article', 2],
        found: { words: 'in slot', text: 'ain slotc' },
      },
      {
        name: 'from the start of a host to its end',
        html: '<article>a<x-y><template shadowrootmode="open">in <slot></slot> out</template>slot</x-y>c</article>',
        ends: ['x-y', 0, 'x-y', 1],
        found: { words: 'in slot out', text: 'ain slot outc' },
      },
      {
        name: 'of nothing but white space and hidden text',
        html: '<article><p>One.</p> <p hidden>Two.</p> <button>Three</button><p>Four.</p></article>',
        ends: ['article', 1, 'article', 5],
        found: null,
      },
      { name: 'of nothing', html: '<p>One.</p>', ends: ['p', 0, 'p', 0], found: null },
    ] as const)('$name', async ({ html, ends, found }) => {
      const told = await page.evaluate(
        (source, [start, from, end, to]) => {
          const root = pageText.show(source)
          const [first, last] = [root.querySelector(start), root.querySelector(end)]
          if (first !== null && last !== null) getSelection()?.setBaseAndExtent(first, from, last, to)
          return pageText.told(pageText.readSelection(document))
        },
        html,
        ends,
      )
      expect(told).toEqual(found)
    })

    test.each([
      { html: '<input value="One  two three">', from: 3, to: 9, words: 'two' },
      { html: '<textarea>One two.\n\nThree.</textarea>', from: 4, to: 15, words: 'two.\n\nThree' },
      {
        html: '<x-y><template shadowrootmode="open"><input value="One two"></template></x-y>',
        from: 0,
        to: 3,
        words: 'One',
      },
      { html: '<input value="One two">', from: 3, to: 4, words: undefined },
      { html: '<input type="password" value="One two">', from: 0, to: 3, words: undefined },
    ])('in the field $html', async ({ html, from, to, words }) => {
      const found = await page.evaluate(
        (source, start, end) => {
          const root = pageText.show(source)
          const place = root.querySelector('x-y')?.shadowRoot ?? root
          const field = place.querySelector<HTMLInputElement>('input, textarea')
          field?.focus()
          field?.setSelectionRange(start, end)
          return pageText.told(pageText.readSelection(document))?.words
        },
        html,
        from,
        to,
      )
      expect(found).toBe(words)
    })

    test('in a shadow root is found in browsers that have another way to it', async () => {
      const [x, y] = await page.evaluate(() => {
        pageText.show('<div><template shadowrootmode="open"><p>One two.</p></template></div>')
        const [node, start] = pageText.nodeWith('two')
        const word = document.createRange()
        word.setStart(node, start)
        word.setEnd(node, start + 3)
        const { left, top, width, height } = word.getBoundingClientRect()
        return [left + width / 2, top + height / 2] as const
      })
      // What a script selects a document tells of all the same.
      await page.mouse.click(x, y, { count: 2 })
      const found = await page.evaluate(() => {
        const own = Object.getOwnPropertyDescriptor(Selection.prototype, 'getComposedRanges')
        if (own === undefined) throw new Error('This browser has no composed ranges.')
        Reflect.deleteProperty(Selection.prototype, 'getComposedRanges')
        try {
          return pageText.told(pageText.readSelection(document))
        } finally {
          Object.defineProperty(Selection.prototype, 'getComposedRanges', own)
        }
      })
      expect(found).toEqual({ words: 'two', text: 'One two.' })
    })
  })

  describe('a field', () => {
    test.each([
      { html: '<input value=" One. Two. ">', blocks: ['One. Two.'] },
      { html: '<textarea>\n\nOne.\n\n  \n Two. \nThree.</textarea>', blocks: ['One.', 'Two.', 'Three.'] },
      { html: '<textarea></textarea>', blocks: [] },
      { html: '<input type="password" value="secret">', blocks: [] },
    ])('$html has a block for each line', async ({ html, blocks }) => {
      const found = await page.evaluate((source) => {
        const field = pageText.show(source).querySelector<HTMLInputElement>('input, textarea')
        if (field === null) return null
        const { text, blocks: own } = pageText.readField(field)
        return own.map(({ start, end }) => text.slice(start, end))
      }, html)
      expect(found).toEqual(blocks)
    })
  })

  test('each frame reads its own document', async () => {
    await page.evaluate(async () => {
      const root = pageText.show('<p>Outer words</p><iframe src="/frame" title="Frame"></iframe><p>end.</p>')
      const frame = root.querySelector('iframe')
      await new Promise((resolve) => frame?.addEventListener('load', resolve, { once: true }))
    })
    const frame = page.frames().find((each) => each.url().endsWith('/frame'))
    const inner = await frame?.evaluate(() => {
      const root = pageText.show('<p>Inner <b>words</b></p>')
      pageText.select('Inner', 'words')
      return { text: pageText.readText(root).text, selected: pageText.told(pageText.readSelection(document)) }
    })
    const outer = await page.evaluate(() => {
      const root = document.querySelector('#root')
      const [frame] = document.querySelectorAll('iframe')
      const within = frame?.contentDocument?.querySelector('#root') ?? null
      return {
        text: root === null ? null : pageText.readText(root).text,
        selected: pageText.told(pageText.readSelection(document)),
        // A page may hand over what is in another of its documents; its nodes are of another kind there.
        within: within === null ? null : pageText.readText(within).text,
      }
    })
    const words = { words: 'Inner words', text: 'Inner words' }
    expect(inner).toEqual({ text: 'Inner words', selected: words })
    expect(outer).toEqual({ text: 'Outer words\nend.', selected: null, within: 'Inner words' })
  })
})
