import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { type PaintScene, startPaintScene } from '../support/paint/paint-scene.ts'

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let scene: PaintScene

  beforeAll(async () => {
    scene = await startPaintScene(name)
  })
  afterAll(() => scene?.stop())

  test.each<{ what: string; body: string; isDark: boolean }>([
    { what: 'nothing said', body: '<p>x</p>', isDark: false },
    { what: 'a dark page', body: '<body style="background: #1a1a1a"><p>x</p>', isDark: true },
    {
      what: 'a light part of a dark page',
      body: '<body style="background: #000"><div style="background: white"><p>x</p></div>',
      isDark: false,
    },
    {
      what: 'a dark part seen through another',
      body: '<div style="background: #123"><p style="background: rgb(255 255 255 / 0.1)">x</p></div>',
      isDark: true,
    },
    {
      what: 'a dark page by its scheme',
      body: '<style>:root { color-scheme: dark }</style><p>x</p>',
      isDark: true,
    },
    {
      what: 'by a scheme in its head',
      body: '<meta name="color-scheme" content="dark"><p>x</p>',
      isDark: true,
    },
    {
      what: 'a scheme for both',
      body: '<style>:root { color-scheme: light dark }</style><p>x</p>',
      isDark: false,
    },
    {
      what: 'a dark colour in another space',
      body: '<body style="background: oklch(0.25 0.02 250)"><p>x</p>',
      isDark: true,
    },
    {
      what: 'a light colour in another space',
      body: '<body style="background: color(display-p3 0.9 0.9 0.9)"><p>x</p>',
      isDark: false,
    },
    {
      what: 'a picture under light text',
      body: '<body style="background: linear-gradient(#111, #333)"><p style="color: #eee">x</p>',
      isDark: true,
    },
    {
      what: 'a picture under dark text',
      body: '<body style="background: linear-gradient(#eee, #fff)"><p style="color: #111">x</p>',
      isDark: false,
    },
    {
      what: 'a slot in a dark host',
      body: '<div id="h"><p>x</p></div><script>h.attachShadow({ mode: "open" }).innerHTML = "<section style=\'background: #222\'><slot></slot></section>"</script>',
      isDark: true,
    },
  ])('the ground of a text: $what', async ({ body, isDark }) => {
    const page = await scene.open(body, { styles: 'none' })
    const found = await page.run(() => {
      const element = document.querySelector('p')
      return element !== null && surelight.isDark(element)
    })
    expect(found).toBe(isDark)
    const source = await page.run(() => surelight.isDark.toString())
    const sent = await page.page.evaluate(`(${source})(document.querySelector('p'))`)
    expect(sent).toBe(isDark)
    await page.close()
  })
})
