import { isLoopback } from '../../utils/transport/endpoint'

/** What is wrong with a base URL, in one sentence; `null` for nothing. */
export function baseUrlProblem(baseUrl: string): string | null {
  const url = URL.parse(baseUrl.trim())
  if (url === null || !/^https?:$/.test(url.protocol)) {
    return 'Enter the whole address, such as https://api.openai.com/v1.'
  }
  if (url.protocol === 'http:' && !isLoopback(url))
    return 'Use https: over http the key and the text could be read.'
  if (url.username !== '' || url.password !== '') return 'Leave the password out of the address.'
  return url.search === '' && url.hash === '' ? null : 'Leave out what follows “?” or “#”.'
}
