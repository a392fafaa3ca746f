// Asks a server what it does with log-probabilities, and prints it:
//   node test/support/model/measure.ts             the small model, started here
//   node test/support/model/measure.ts <base URL>  any other server that needs no key
import { askChat, contentOf, entriesOf, isListed, joinedBytes, type ChatAnswer } from './chat-answer.ts'
import { startModelServer } from './model-server.ts'
import { classificationRequest, streamed } from './sample-requests.ts'

const text = "Since the update I can't sign in and I was charged for a second seat that nobody here uses."
const letter = classificationRequest(text)
const exact = { temperature: 0, max_tokens: 128, logprobs: true, top_logprobs: 5 }
const prose = (content: string, more: object = {}) => ({
  messages: [{ role: 'user', content }],
  ...exact,
  ...more,
})

function print(title: string, facts: object): void {
  console.log(`\n${title}`)
  for (const [name, value] of Object.entries(facts)) console.log(`  ${name}: ${JSON.stringify(value)}`)
}

function factsOf(answer: ChatAnswer) {
  const entries = entriesOf(answer)
  const last = answer.bodies.at(-1)
  return {
    status: answer.status,
    milliseconds: Math.round(answer.milliseconds),
    content: contentOf(answer).slice(0, 120),
    entries: entries.length,
    'completion tokens by usage': last?.usage?.completion_tokens,
    'alternatives each': [...new Set(entries.map(({ top_logprobs = [] }) => top_logprobs.length))],
    'entries without bytes': entries.filter(({ bytes }) => !Array.isArray(bytes)).length,
    'entries without text': entries.filter(({ bytes }) => bytes?.length === 0).length,
    'chosen not in its list': entries.filter((entry) => !isListed(entry)).length,
    'joined bytes equal the content': joinedBytes(entries) === contentOf(answer),
    'finish reasons': answer.bodies.flatMap(({ choices }) => choices?.[0]?.finish_reason ?? []),
    timings: last?.timings,
  }
}

function factsOfStream(answer: ChatAnswer) {
  const [first] = answer.bodies
  const sizes = answer.bodies.map(({ choices }) => choices?.[0]?.logprobs?.content?.length ?? 0)
  return {
    ...factsOf(answer),
    'first chunk': first?.choices?.[0],
    'last two chunks': answer.bodies.slice(-2).map(({ choices, usage }) => ({ choices, usage })),
    'entries in a chunk, from and to': [Math.min(...sizes), Math.max(...sizes)],
    'ends with [DONE]': answer.text.trimEnd().endsWith('data: [DONE]'),
  }
}

async function measure(baseUrl: string, ask = (request: object) => askChat(baseUrl, request)): Promise<void> {
  const plain = await ask(letter)
  print('One letter', factsOf(plain))
  const top = entriesOf(plain)[0]?.top_logprobs ?? []
  print('Its alternatives', Object.fromEntries(top.map(({ token, logprob }) => [token, Math.exp(logprob)])))
  print('One letter, streamed', factsOfStream(await ask(streamed(letter))))
  const again = [entriesOf(plain), entriesOf(await ask(letter))].map((entries) => entries[0]?.logprob)
  const cached = { ...letter, cache_prompt: true }
  await ask(cached)
  const warm = await ask(cached)
  print('The same again', { logprobs: again, 'with the prompt cached': entriesOf(warm)[0]?.logprob })
  const requests = {
    'Prose to the length': prose('Tell me about the Eiffel Tower in Paris.'),
    'Prose to its end': prose('Say hi.'),
    'Characters of several tokens': prose('Repeat exactly: 🗼😀👍🏽'),
    'A stop word': prose('Tell me about the Eiffel Tower.', { stop: ['tower'] }),
  }
  for (const [title, request] of Object.entries(requests)) {
    print(title, factsOf(await ask(request)))
    print(`${title}, streamed`, factsOfStream(await ask(streamed(request))))
  }
}

const given = process.argv[2]
if (given !== undefined) await measure(given)
else {
  const server = await startModelServer()
  print('Server', { version: server.version, model: server.model })
  await measure(server.baseUrl).finally(() => server.stop())
}
