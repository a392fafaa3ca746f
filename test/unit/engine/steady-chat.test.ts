import { describe, expect, test } from 'vitest'

import { isUnreadable, withShorterLists } from '../../../utils/engine/shorter-lists'
import { type ChatBody, steadyChat } from '../../../utils/engine/steady-chat'

const unreadable = () => new RangeError('Invalid typed array length: 1163217991')

interface Place {
  readonly text: string
  /** The longest list with which it can be read; 0: only without numbers. */
  readonly readable: number
}

/** A model that writes these tokens, in the way of wllama. */
function writing(places: readonly Place[]) {
  const asked: { given: string; limit: number; list: number | null }[] = []
  const start = async (body: ChatBody) => {
    const last = body.messages.at(-1)
    const given = last?.role === 'assistant' ? last.content : ''
    const list = body.logprobs === false ? null : (body.top_logprobs ?? 0)
    const limit = body.max_tokens ?? Infinity
    asked.push({ given, limit, list })
    return (async function* () {
      yield { choices: [{ delta: { role: 'assistant', content: null }, finish_reason: null }] }
      let at = 0
      for (let text = ''; text !== given; at += 1) text += places[at]?.text ?? ''
      let count = 0
      for (; at < places.length && count < limit; at += 1, count += 1) {
        const place = places[at]
        if (place === undefined) break
        if (list !== null && list > place.readable) throw unreadable()
        const content = count === 0 ? given + place.text : place.text
        const logprobs = list === null ? null : { content: [{ token: place.text, logprob: -1 }] }
        yield { choices: [{ delta: { content }, logprobs, finish_reason: null }] }
      }
      yield { choices: [{ delta: {}, finish_reason: at < places.length ? 'length' : 'stop' }] }
      yield { choices: [], usage: { prompt_tokens: 7 + given.length, completion_tokens: count } }
    })()
  }
  return { asked, start }
}

const body: ChatBody = {
  messages: [{ role: 'user', content: 'Write.' }],
  max_tokens: 50,
  logprobs: true,
  top_logprobs: 20,
}

interface Seen {
  readonly choices: readonly {
    readonly delta?: { readonly content?: string | null }
    readonly logprobs?: { readonly content: readonly { readonly token: string }[] } | null
    readonly finish_reason?: string | null
  }[]
  readonly usage?: object
}

async function run(places: readonly Place[], changed: Partial<ChatBody> = {}) {
  const { asked, start } = writing(places)
  const chunks: Seen[] = []
  for await (const chunk of steadyChat({ ...body, ...changed }, start)) chunks.push(chunk as Seen)
  const choices = chunks.flatMap((chunk) => chunk.choices)
  return {
    asked,
    text: choices.map(({ delta }) => delta?.content ?? '').join(''),
    scored: choices.flatMap(({ logprobs }) => logprobs?.content.map(({ token }) => token) ?? []),
    ends: choices.flatMap(({ finish_reason: reason }) => (typeof reason === 'string' ? [reason] : [])),
    usage: chunks.at(-1)?.usage,
  }
}

const of = (text: string, readable = 20): Place[] =>
  (text.match(/\S+|\s+/g) ?? []).map((each) => ({ text: each, readable }))

describe('a streamed chat', () => {
  test('that can be read comes in one request', async () => {
    const seen = await run(of('all is well'))
    expect(seen.asked).toHaveLength(1)
    expect(seen).toMatchObject({ text: 'all is well', ends: ['stop'] })
    expect(seen.usage).toEqual({ prompt_tokens: 7, completion_tokens: 5 })
  })

  test('passes a place with a shorter list, and goes on with the whole one', async () => {
    const seen = await run([...of('I like '), ...of('tea', 5), ...of(' and more')])
    expect(seen.text).toBe('I like tea and more')
    expect(seen.scored.join('')).toBe('I like tea and more')
    expect(seen.asked.map(({ limit, list }) => [limit, list])).toEqual([
      [50, 20],
      [1, 5],
      [45, 20],
    ])
    expect(seen.ends).toEqual(['stop'])
  })

  test('passes a place without numbers where no list can be read', async () => {
    const seen = await run([...of('so '), ...of('🗼', 0), ...of(' tall')])
    expect(seen.text).toBe('so 🗼 tall')
    expect(seen.scored).not.toContain('🗼')
    expect(seen.asked.map(({ list }) => list)).toEqual([20, 5, 1, null])
  })

  test('passes a place of pieces of a character without numbers, and counts no piece twice', async () => {
    const pieces = [
      { text: '', readable: 5 },
      { text: '', readable: 5 },
      { text: '🗼', readable: 0 },
    ]
    const seen = await run([...of('so '), ...pieces, ...of(' tall')], { max_tokens: 10 })
    expect(seen.text).toBe('so 🗼 tall')
    expect(seen.asked.map(({ limit, list }) => [limit, list])).toEqual([
      [10, 20],
      [1, 5],
      [8, null],
    ])
    expect(seen.ends).toEqual(['stop'])
  })

  test('that writes no character, whatever is tried, ends', async () => {
    const seen = await run(Array.from({ length: 40 }, () => ({ text: '', readable: 0 })))
    expect(seen).toMatchObject({ text: '', ends: ['length'] })
  })

  test('of nothing but such places comes to its end', async () => {
    const seen = await run(of('🍏 🍏 🍏 🍏 🍏 🍏 🍏 🍏 🍏 🍏 🍏 🍏', 0))
    expect(seen.text).toBe('🍏 🍏 🍏 🍏 🍏 🍏 🍏 🍏 🍏 🍏 🍏 🍏')
    expect(seen).toMatchObject({ scored: [], ends: ['stop'] })
  })

  test('never writes more than was asked for', async () => {
    const seen = await run([...of('a '), ...of('🗼', 0), ...of(' b c d e f g h')], { max_tokens: 6 })
    expect(seen.text).toBe('a 🗼 b ')
    expect(seen.ends).toEqual(['length'])
  })

  test('hands on every other error', async () => {
    const start = async () => {
      throw new Error('out of memory')
    }
    await expect(async () => {
      for await (const chunk of steadyChat(body, start)) void chunk
    }).rejects.toThrow('out of memory')
  })
})

describe('a whole answer', () => {
  const readableAt = (most: number) => async (list: number) => {
    if (list > most) throw unreadable()
    return list
  }
  test.each([
    [20, 20, 20],
    [20, 7, 5],
    [20, 1, 1],
    [3, 2, 1],
    [1, 1, 1],
  ])('%s wanted, %s readable: asked with %s', async (wanted, most, expected) => {
    expect(await withShorterLists(wanted, readableAt(most))).toBe(expected)
  })

  test.each([
    'Invalid typed array length: 1163217991',
    'attempting to construct out-of-bounds Uint8Array on ArrayBuffer',
  ])('%s: is that error', (message) => {
    expect(isUnreadable(new RangeError(message))).toBe(true)
    expect(isUnreadable(new Error('memory access out of bounds'))).toBe(false)
  })

  test('that no list makes readable fails', async () => {
    await expect(withShorterLists(20, readableAt(0))).rejects.toThrow('array length')
  })
})
