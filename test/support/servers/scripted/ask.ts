/** What a request asked for, read leniently: the shape of the request is the client's business. */
export interface Ask {
  readonly model: string
  readonly stream: boolean
  readonly includeUsage: boolean
  readonly logprobs: boolean
  readonly topLogprobs: number | undefined
  readonly maxTokens: number | undefined
  readonly lastUserText: string
  readonly wholeText: string
  /** By which of the words in use the model is told not to reason first. */
  readonly reasoningOff?: 'effort' | 'template' | 'thinking' | 'reasoning' | 'think' | null
  /** Whether the answer is to keep to a schema. */
  readonly schema?: boolean
}

export type Fields = Readonly<Record<string, unknown>>

/** The fields of a body; `undefined` where it is not JSON. */
export function readFields(body: string): Fields | undefined {
  try {
    return fields(JSON.parse(body))
  } catch {
    return undefined
  }
}

/** A chat request. */
export function readAsk(request: Fields): Ask {
  return {
    model: text(request['model']),
    stream: request['stream'] === true,
    includeUsage: fields(request['stream_options'])['include_usage'] === true,
    logprobs: request['logprobs'] === true,
    topLogprobs: number(request['top_logprobs']),
    maxTokens: number(request['max_completion_tokens']) ?? number(request['max_tokens']),
    ...readTexts(request['messages']),
    reasoningOff: readReasoning(request),
    schema: fields(request['response_format'])['type'] === 'json_schema',
  }
}

/** The words of a list of messages. */
export function readTexts(list: unknown): Pick<Ask, 'lastUserText' | 'wholeText'> {
  const messages = Array.isArray(list) ? list.map(fields) : []
  return {
    lastUserText: text(messages.findLast((message) => message['role'] === 'user')?.['content']),
    wholeText: messages.map((message) => text(message['content'])).join('\n'),
  }
}

export function readReasoning(request: Fields): NonNullable<Ask['reasoningOff']> | null {
  if (request['reasoning_effort'] === 'none') return 'effort'
  if (fields(request['chat_template_kwargs'])['enable_thinking'] === false) return 'template'
  if (fields(request['thinking'])['type'] === 'disabled') return 'thinking'
  if (fields(request['reasoning'])['effort'] === 'none') return 'reasoning'
  return request['think'] === false ? 'think' : null
}

export function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {}
}

export function number(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined
}

/** A message's content is a string or a list of parts. */
export function text(content: unknown): string {
  if (typeof content === 'string') return content
  if (!Array.isArray(content)) return ''
  return content.map((part) => text(fields(part)['text'])).join('')
}
