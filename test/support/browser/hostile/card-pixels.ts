import type { Page } from 'puppeteer-core'

import type { CardView, Control } from '../control.ts'

/** How a card is drawn on the screen: the shares of its pixels that have its paper's own colour, and its ink's darkness. */
export interface CardPixels {
  readonly paper: number
  readonly ink: number
}

export async function cardPixels(
  { call }: Control,
  page: Page,
  { box }: Pick<CardView, 'box'>,
): Promise<CardPixels> {
  const shot = await page.screenshot({ clip: box, encoding: 'base64', captureBeyondViewport: false })
  return call(async (encoded) => {
    const image = new Image()
    image.src = `data:image/png;base64,${encoded}`
    await image.decode()
    const canvas = new OffscreenCanvas(image.width, image.height)
    const context = canvas.getContext('2d')
    context?.drawImage(image, 0, 0)
    const { data = new Uint8ClampedArray() } = context?.getImageData(0, 0, image.width, image.height) ?? {}
    let paper = 0
    let ink = 0
    for (let at = 0; at < data.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3)
      if (Math.min(red, green, blue) === 255) paper += 1
      if (Math.max(red, green, blue) < 60) ink += 1
    }
    return { paper: paper / (data.length / 4), ink: ink / (data.length / 4) }
  }, shot)
}
