import type { PaintedLevel } from './painted-level'

/** How a box looks; `active` is the ring around a stretch. */
export type BoxLook = PaintedLevel | 'active'

/** What the text under a box stands on; `forced` where the person's own colours take the place of the page's. */
export type Ground = 'light' | 'dark' | 'forced'

/**
 * The hues of tokens.css as glass: strong colours with little of them, since a pale one over a text takes away its ink. A
 * text in #444 on white or #c8c8c8 on black can still be read through each.
 */
const shades: Record<Exclude<Ground, 'forced'>, Record<PaintedLevel | 'rule' | 'ring', string>> = {
  light: {
    1: 'rgb(242 177 0 / 0.15)',
    2: 'rgb(244 163 0 / 0.28)',
    3: 'rgb(236 111 0 / 0.33)',
    4: 'rgb(222 49 0 / 0.35)',
    rule: '#8a3a12',
    ring: '#1f5fd0',
  },
  dark: {
    1: 'rgb(255 215 92 / 0.22)',
    2: 'rgb(255 196 44 / 0.33)',
    3: 'rgb(255 155 50 / 0.35)',
    4: 'rgb(255 104 60 / 0.35)',
    rule: '#ffb48f',
    ring: '#8db4ff',
  },
}

/** The declarations of a box: its ground and the same lines below the text as highlights have. */
export function boxStyle(look: BoxLook, ground: Ground): string {
  const isForced = ground === 'forced'
  const shade = isForced ? null : shades[ground]
  if (look === 'active') {
    return `border-radius: 3px; outline: 2px solid ${shade?.ring ?? 'Highlight'}; outline-offset: 1px`
  }
  const rule = shade?.rule ?? 'CanvasText'
  return `background-color: ${shade?.[look] ?? 'transparent'}; ${lineStyle(look, rule, isForced)}`
}

function lineStyle(level: PaintedLevel, rule: string, isForced: boolean): string {
  switch (level) {
    case 1:
      return isForced ? `border-block-end: 1px solid ${rule}` : ''
    case 2:
      return `border-block-end: 1.5px dotted ${rule}`
    case 3:
      return `border-block-end: 1.5px dashed ${rule}`
    case 4:
      // A picture of a wave would need leave from the page's policy.
      return `background-image: ${wave(45, rule)}, ${wave(-45, rule)}; background-size: 6px 4px; background-position: 0 100%, 3px 100%; background-repeat: repeat-x`
  }
}

function wave(angle: number, rule: string): string {
  return `linear-gradient(${angle}deg, transparent 38%, ${rule} 38% 62%, transparent 62%)`
}
