import type { Ask } from '../../model/ask'
import type { Connection } from '../../model/connection'
import { isBeyond, limitsOf } from '../decision-limits'
import type { WireRequest } from '../dialect'
import { systemOneBody } from '../system-one-shape'

/** `POST {root}/v1/systemone`. */
export function request(ask: Ask, { model, preset }: Connection): WireRequest | null {
  if (ask.type !== 'decision') return null
  const body = systemOneBody(ask, model)
  return isBeyond(limitsOf(preset), ask, body) ? null : { at: 'root', path: '/v1/systemone', body }
}
