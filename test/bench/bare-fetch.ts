import type { Popup } from './popup.ts'

/** Reads an answer with nothing but `fetch` and a decoder, in the popup's own page. @returns when all of it was read, by our clock */
export async function bareFetch({ page, ahead }: Popup, url: string, body: string): Promise<number> {
  const end = await page.evaluate(
    async (to, text) => {
      const headers = { 'content-type': 'application/json' }
      const response = await fetch(to, { method: 'POST', headers, body: text })
      const reader = response.body?.getReader()
      const decoder = new TextDecoder()
      let length = 0
      for (;;) {
        const part = await reader?.read()
        if (part === undefined || part.done) break
        length += decoder.decode(part.value, { stream: true }).length
      }
      if (length === 0) throw new Error('an empty answer')
      return performance.timeOrigin + performance.now()
    },
    url,
    body,
  )
  return end - ahead
}
