import type { IncomingMessage, ServerResponse } from 'node:http'

export type Ending = 'answered' | 'cut-by-server' | 'closed-by-client'

export interface RecordedRequest {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<IncomingMessage['headers']>
  readonly body: string
  /** Milliseconds since the epoch. */
  readonly time: number
  /** Whether the client went away before the answer had ended. */
  closed: boolean
}

export type RequestPredicate = (request: RecordedRequest) => boolean

const notPreflight: RequestPredicate = ({ method }) => method !== 'OPTIONS'

/** Every request in order, with promises for the ones to come and for how each ended. */
export class RequestLog {
  readonly requests: RecordedRequest[] = []
  #taken = new Set<RecordedRequest>()
  #waiting: { predicate: RequestPredicate; resolve: (request: RecordedRequest) => void }[] = []
  #endings = new Map<RecordedRequest, Promise<Ending>>()
  #cut = new WeakSet<ServerResponse>()

  add(message: IncomingMessage, body: string, response: ServerResponse): RecordedRequest {
    const { method = 'GET', url = '/', headers } = message
    const request: RecordedRequest = { method, url, headers, body, time: Date.now(), closed: false }
    this.requests.push(request)
    this.#endings.set(request, this.#ending(request, response))
    const index = this.#waiting.findIndex(({ predicate }) => predicate(request))
    const [waiter] = index < 0 ? [] : this.#waiting.splice(index, 1)
    if (waiter !== undefined) {
      this.#taken.add(request)
      waiter.resolve(request)
    }
    return request
  }

  /** The first matching request that no earlier call returned, whether it came already or not. */
  next(predicate: RequestPredicate = notPreflight): Promise<RecordedRequest> {
    const known = this.requests.find((request) => !this.#taken.has(request) && predicate(request))
    if (known === undefined) return new Promise((resolve) => this.#waiting.push({ predicate, resolve }))
    this.#taken.add(known)
    return Promise.resolve(known)
  }

  ended(request: RecordedRequest): Promise<Ending> {
    return this.#endings.get(request) ?? Promise.reject(new Error('That request is not of this server.'))
  }

  /** Ends the connection from our side, so that it is not taken for the client's doing. */
  cut(response: ServerResponse): void {
    this.#cut.add(response)
    response.destroy()
  }

  #ending(request: RecordedRequest, response: ServerResponse): Promise<Ending> {
    return new Promise((resolve) => {
      response.once('close', () => {
        if (response.writableFinished) return resolve('answered')
        if (this.#cut.has(response)) return resolve('cut-by-server')
        request.closed = true
        return resolve('closed-by-client')
      })
    })
  }
}
