/** What can go wrong between a request and its answer. A value that is thrown inside transport and caught by jobs. */
export type ProblemKind =
  | 'http'
  | 'unreachable'
  | 'cut'
  | 'stalled'
  | 'aborted'
  | 'not-json'
  | 'malformed'
  | 'insecure'
  | 'foreign-origin'
  /** A file is not what it was said to be. */
  | 'checksum'
  | 'storage-full'
  /** Of the built-in model: none is here; it does not fit; it cannot be loaded, or broke down. */
  | 'model-missing'
  | 'model-too-big'
  | 'model-broken'

export class Problem extends Error {
  readonly kind: ProblemKind
  /** HTTP status, 0 where there was none. */
  readonly status: number
  /** Seconds that the server asks to wait, `null` where it does not say. */
  readonly retryAfter: number | null
  /** The server's own error code, in lower case. */
  readonly code: string

  constructor(
    kind: ProblemKind,
    message: string,
    {
      status = 0,
      retryAfter = null,
      code = '',
    }: Partial<Pick<Problem, 'status' | 'retryAfter' | 'code'>> = {},
  ) {
    super(message)
    this.name = 'Problem'
    this.kind = kind
    this.status = status
    this.retryAfter = retryAfter
    this.code = code
  }
}
