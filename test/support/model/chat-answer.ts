export interface AnswerEntry {
  readonly id?: number
  readonly token: string
  readonly logprob: number
  readonly bytes?: readonly number[] | null
  readonly top_logprobs?: readonly AnswerEntry[]
}

export interface AnswerChoice {
  readonly message?: { readonly content: string | null }
  readonly delta?: { readonly content?: string | null }
  readonly logprobs?: { readonly content?: readonly AnswerEntry[] | null } | null
  readonly finish_reason?: string | null
}

export interface AnswerBody {
  readonly choices?: readonly AnswerChoice[]
  readonly usage?: { readonly completion_tokens: number; readonly prompt_tokens: number }
  /** llama.cpp's own. */
  readonly timings?: { readonly prompt_per_second: number; readonly predicted_per_second: number }
}

export interface ChatAnswer {
  readonly status: number
  readonly text: string
  readonly milliseconds: number
  /** One body, or one for each event but the `[DONE]`. */
  readonly bodies: readonly AnswerBody[]
}

export async function askChat(baseUrl: string, request: object): Promise<ChatAnswer> {
  const start = performance.now()
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify(request)
  const response = await fetch(`${baseUrl}/chat/completions`, { method: 'POST', headers, body })
  const text = await response.text()
  const milliseconds = performance.now() - start
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') === true
  const parts = isStream ? [...text.matchAll(/^data: (\{.*)$/gm)].map(([, data]) => data ?? '') : [text]
  return {
    status: response.status,
    text,
    milliseconds,
    bodies: parts.map((part) => JSON.parse(part) as AnswerBody),
  }
}

export function entriesOf({ bodies }: ChatAnswer): AnswerEntry[] {
  return bodies.flatMap(({ choices }) => choices?.[0]?.logprobs?.content ?? [])
}

export function contentOf({ bodies }: ChatAnswer): string {
  const parts = bodies.map(
    ({ choices }) => choices?.[0]?.message?.content ?? choices?.[0]?.delta?.content ?? '',
  )
  return parts.join('')
}

export function joinedBytes(entries: readonly AnswerEntry[]): string {
  return new TextDecoder().decode(Uint8Array.from(entries.flatMap(({ bytes }) => bytes ?? [])))
}

export function isListed({ id, token, top_logprobs = [] }: AnswerEntry): boolean {
  return top_logprobs.some((other) => (id === undefined ? other.token === token : other.id === id))
}
