import { afterAll, beforeAll, expect, it } from 'vitest'

import { sampleMessages, sampleOptions } from '../../support/servers/sample-messages.ts'
import { startScriptedServer, type ScriptedServer } from '../../support/servers/scripted-server.ts'
import { ask, classification } from './ask-scripted.ts'

let server: ScriptedServer
beforeAll(async () => {
  server = await startScriptedServer()
})
afterAll(() => server.stop())

interface Entry {
  token: string
  logprob: number
  bytes: number[]
  top_logprobs: Entry[]
}
interface Choice {
  message: { content: string | null; refusal: string | null }
  logprobs: { content: Entry[] | null; refusal: Entry[] | null } | null
  finish_reason: string
}

async function choice(model: string, fields: object = {}): Promise<Choice> {
  const response = await ask(server, model, { logprobs: true, top_logprobs: 20, ...fields })
  const body = (await response.json()) as { choices: [Choice] }
  return body.choices[0]
}

const probability = ({ logprob }: Entry) => Math.exp(logprob)
const total = (entries: Entry[]) => entries.reduce((sum, entry) => sum + probability(entry), 0)
const onLetters = (entries: Entry[]) => total(entries.filter(({ token }) => /^ ?[A-E]$/.test(token)))
const text = (entries: Entry[]) =>
  new TextDecoder().decode(Uint8Array.from(entries.flatMap(({ bytes }) => bytes)))

async function top(model: string, prompt = classification): Promise<Entry[]> {
  const { logprobs } = await choice(model, { prompt, max_tokens: 1 })
  return logprobs?.content?.[0]?.top_logprobs ?? []
}

it('classifies: twenty alternatives, " A" beside "A", one option unlisted, one percent unseen', async () => {
  const entries = await top('ok')
  expect(entries).toHaveLength(20)
  expect(entries.map(({ logprob }) => logprob)).toEqual(
    entries.map(({ logprob }) => logprob).toSorted((left, right) => right - left),
  )
  const tokens = entries.map(({ token }) => token)
  expect(tokens[0]).toBe('A')
  expect(tokens).toContain(' A')
  expect(tokens).not.toContain('E')
  expect(onLetters(entries.filter(({ token }) => token.endsWith('A')))).toBeCloseTo(0.97 * 0.9)
  expect(total(entries)).toBeLessThan(0.995)
  expect(total(entries)).toBeGreaterThan(0.95)
})

it('follows an option to its place when the order changes', async () => {
  const entries = await top('ok', 'I was charged twice.\n1. Other\n2. Bug\n3. Billing')
  expect(entries[0]?.token).toBe('3')
})

it.each(sampleMessages)('knows the topic of $id', async ({ text: message, topics }) => {
  const options = sampleOptions.map((name, index) => `${'ABCDE'[index]}) ${name}`)
  const entries = await top('ok', `${message}\n\n${options.join('\n')}\n\nAnswer with one letter.`)
  const names = entries.slice(0, topics.length).map(({ token }) => sampleOptions['ABCDE'.indexOf(token)])
  expect(names.toSorted()).toEqual(topics.toSorted())
})

it('has shapes for doubt', async () => {
  const [first, second] = await top('close')
  expect((first?.logprob ?? 0) - (second?.logprob ?? 1)).toBeLessThan(0.05)
  expect(onLetters(await top('low-mass'))).toBeCloseTo(0.4, 2)
  expect(onLetters(await top('no-letter'))).toBe(0)
})

it.each(['ok', 'split-emoji', 'many'])('%s: the bytes join to the content', async (model) => {
  const { message, logprobs, finish_reason } = await choice(model)
  expect(text(logprobs?.content ?? [])).toBe(message.content)
  expect(finish_reason).toBe('stop')
})

it('splits emoji over tokens whose text is escapes', async () => {
  const { message, logprobs } = await choice('split-emoji')
  expect(message.content).toBe('Love 💙 from Paris 🗼!')
  const tokens = (logprobs?.content ?? []).map(({ token }) => token)
  expect(tokens.slice(2, 4)).toEqual(['\\xf0\\x9f\\x92', '\\x99'])
})

it('keeps to the lengths asked for', async () => {
  expect((await choice('ok', { max_tokens: 4 })).finish_reason).toBe('length')
  expect((await choice('ok', { top_logprobs: 2 })).logprobs?.content?.[0]?.top_logprobs).toHaveLength(2)
  expect((await choice('many', { prompt: '1234 tokens' })).logprobs?.content).toHaveLength(1234)
})

it('refuses in its own channel, and leaves logprobs out where told', async () => {
  const refused = await choice('refusal')
  expect(refused.message.content).toBeNull()
  expect(text(refused.logprobs?.refusal ?? [])).toBe(refused.message.refusal)
  expect((await choice('no-logprobs')).logprobs).toBeNull()
})
