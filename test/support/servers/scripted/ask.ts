/** What a chat request asked for, read leniently: the shape of the request is the client's business. */
export interface Ask {
  readonly model: string
  readonly stream: boolean
  readonly includeUsage: boolean
  readonly logprobs: boolean
  readonly topLogprobs: number | undefined
  readonly maxTokens: number | undefined
  readonly lastUserText: string
  readonly wholeText: string
}

type Fields = Readonly<Record<string, unknown>>

export function readAsk(body: string): Ask | undefined {
  const request = parse(body)
  if (request === undefined) return undefined
  const messages = Array.isArray(request['messages']) ? request['messages'].map(fields) : []
  return {
    model: typeof request['model'] === 'string' ? request['model'] : '',
    stream: request['stream'] === true,
    includeUsage: fields(request['stream_options'])['include_usage'] === true,
    logprobs: request['logprobs'] === true,
    topLogprobs: number(request['top_logprobs']),
    maxTokens: number(request['max_completion_tokens']) ?? number(request['max_tokens']),
    lastUserText: text(messages.findLast((message) => message['role'] === 'user')?.['content']),
    wholeText: messages.map((message) => text(message['content'])).join('\n'),
  }
}

function parse(body: string): Fields | undefined {
  try {
    return fields(JSON.parse(body))
  } catch {
    return undefined
  }
}

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {}
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined
}

/** A message's content is a string or a list of parts. */
function text(content: unknown): string {
  if (typeof content === 'string') return content
  if (!Array.isArray(content)) return ''
  return content.map((part) => text(fields(part)['text'])).join('')
}
