import type { Failure } from '../model/failure'
import { type Endpoint, originOf } from '../transport/endpoint'
import { exchange, type Exchange } from '../transport/exchange'
import { problemOf } from '../transport/problem-of'
import { redact } from '../transport/redact'
import { describeProblem } from './describe-problem'

export interface ModelList {
  readonly models: readonly string[]
  readonly failure: Failure | null
}

/** The models that an endpoint lists, from any of the shapes in use. Some list none: a typed name is always possible. */
export async function listModels(
  endpoint: Endpoint,
  isHostAllowed: boolean,
  signal: AbortSignal,
  fetch?: Exchange['fetch'],
): Promise<ModelList> {
  try {
    for await (const { data } of exchange({ endpoint, path: '/models', signal, ...(fetch && { fetch }) })) {
      return { models: modelNames(data), failure: null }
    }
    return { models: [], failure: null }
  } catch (error) {
    const origin = originOf(endpoint.baseUrl) ?? endpoint.baseUrl
    const target = { origin, model: '', hasKey: endpoint.key !== '', isHostAllowed }
    const described = describeProblem(problemOf(error), target)
    return { models: [], failure: { ...described, detail: redact(described.detail, [endpoint.key]) } }
  }
}

function modelNames(body: unknown): string[] {
  const list: unknown = Array.isArray(body) ? body : (body as { data?: unknown } | null)?.data
  if (!Array.isArray(list)) return []
  return list
    .map((entry: unknown) => (typeof entry === 'string' ? entry : (entry as { id?: unknown } | null)?.id))
    .filter((name) => typeof name === 'string')
    .toSorted()
}
