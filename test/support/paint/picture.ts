import { inflateSync } from 'node:zlib'

import type { Page } from 'puppeteer-core'

/** A screenshot, of which single pixels are asked. */
export interface Picture {
  readonly width: number
  readonly height: number
  /** Red, green and blue, 0 to 255. */
  readonly at: (x: number, y: number) => readonly [number, number, number]
}

export async function takePicture(page: Page): Promise<Picture> {
  return readPng(Buffer.from(await page.screenshot({ type: 'png' })))
}

export interface Area {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The smallest area of all pixels of a kind within another area; `null` where there are none. */
export function areaOf(
  { at, height, width }: Picture,
  isWanted: (colour: readonly [number, number, number]) => boolean,
  within: Area,
): (Area & { readonly count: number }) | null {
  let count = 0
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let y = Math.max(0, Math.floor(within.top)); y < Math.min(height, within.bottom); y += 1) {
    for (let x = Math.max(0, Math.floor(within.left)); x < Math.min(width, within.right); x += 1) {
      if (!isWanted(at(x, y))) continue
      count += 1
      left = Math.min(left, x)
      top = Math.min(top, y)
      right = Math.max(right, x + 1)
      bottom = Math.max(bottom, y + 1)
    }
  }
  return count === 0 ? null : { left, top, right, bottom, count }
}

/** PNG as browsers write it: eight bits a channel, not interlaced. */
function readPng(file: Buffer): Picture {
  const width = file.readUInt32BE(16)
  const height = file.readUInt32BE(20)
  const channels = file[25] === 6 ? 4 : 3
  const parts: Buffer[] = []
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at)
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(file.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  const raw = inflateSync(Buffer.concat(parts))
  const stride = width * channels
  const pixels = new Uint8Array(stride * height)
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)]
    for (let x = 0; x < stride; x += 1) {
      const left = x < channels ? 0 : (pixels[y * stride + x - channels] ?? 0)
      const up = y === 0 ? 0 : (pixels[(y - 1) * stride + x] ?? 0)
      const corner = x < channels || y === 0 ? 0 : (pixels[(y - 1) * stride + x - channels] ?? 0)
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0
      pixels[y * stride + x] = (raw[y * (stride + 1) + 1 + x] ?? 0) + guess
    }
  }
  return {
    width,
    height,
    at: (x, y) => {
      const start = y * stride + x * channels
      return [pixels[start] ?? 0, pixels[start + 1] ?? 0, pixels[start + 2] ?? 0]
    },
  }
}

function paeth(left: number, up: number, corner: number): number {
  const sum = left + up - corner
  const [byLeft, byUp, byCorner] = [Math.abs(sum - left), Math.abs(sum - up), Math.abs(sum - corner)]
  if (byLeft <= byUp && byLeft <= byCorner) return left
  return byUp <= byCorner ? up : corner
}
