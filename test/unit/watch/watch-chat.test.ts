import { beforeEach, describe, expect, test } from 'vitest'

import { type Chip, type ChatWatch, watchChat } from '../../../entrypoints/watch.content/watch-chat'
import type { WatchState } from '../../../utils/model/watch'
import type { FoundMessage } from '../../../utils/page/find/message-finder'

/** Stands for an element of a page; what it says is in a record of its own. */
interface Said {
  text: string
  version: number
}

let chips: readonly Chip[] = []
let asked: { readonly message: number; readonly text: string; readonly extend: boolean }[] = []
let left: number[] = []
let chat: ChatWatch
/** What is left for later; `null` where there always is time. */
let waiting: (() => void)[] | null = null
const said = new WeakMap<object, Said>()
const live = new WeakSet<FoundMessage>()

beforeEach(() => {
  chips = []
  asked = []
  left = []
  waiting = null
  chat = watchChat(
    {
      check: ({ extend, message, text }) => asked.push({ message, text, extend }),
      leave: (id) => left.push(id),
    },
    (next) => {
      chips = next
    },
    {
      read: ({ content }) => {
        const { text } = said.get(content) ?? { text: '' }
        return { text, question: 'Why?', claims: text === '' ? [] : [{ start: 0, end: text.length }] }
      },
      later: (messages, work, signal) => {
        for (const each of messages) {
          const run = () => {
            if (!signal.aborted) work(each)
          }
          if (waiting === null) run()
          else waiting.push(run)
        }
      },
    },
  )
})

function message(text: string): FoundMessage {
  const element = {} as Element
  said.set(element, { text, version: 0 })
  return { element, role: 'assistant', content: element, previous: null, isBusy: false }
}

function rewrite({ element }: FoundMessage, text: string): void {
  said.set(element, { text, version: (said.get(element)?.version ?? 0) + 1 })
}

/** The page shows these, finished but for those that are named, which have been seen being written from then on. */
function see(
  messages: readonly FoundMessage[],
  writing: readonly FoundMessage[] = [],
  address = '/c/1',
): void {
  for (const each of writing) live.add(each)
  chat.see(
    messages.map((each) => ({
      message: each,
      isFinished: !writing.includes(each),
      isLive: live.has(each),
      version: said.get(each.element)?.version ?? 0,
    })),
    address,
  )
}

const done = (runId = 'r'): WatchState => {
  return { type: 'done', runId, weakest: 0.5, upper: 0.5, level: 2, doubtful: 1, numbered: 1, total: 1 }
}
const states = () => chips.map(({ state }) => state.type)
const texts = () => asked.map(({ text }) => text)

test('the last two answers of a chat are asked about, the others are offered', () => {
  see(['one', 'two', 'three', 'four'].map(message))
  expect(states()).toEqual(['offered', 'offered', 'waiting', 'waiting'])
  expect(texts()).toEqual(['three', 'four'])
  expect(chips.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3, 4])
})

test('of a long chat the last two answers are read at once, the others when there is time, the last first', () => {
  waiting = []
  const all = ['one', 'two', 'three', 'four', 'five'].map(message)
  see(all)
  expect(chips.map(({ ordinal, state }) => [ordinal, state.type])).toEqual([
    [4, 'waiting'],
    [5, 'waiting'],
  ])
  waiting.shift()?.()
  expect(chips.map(({ ordinal }) => ordinal)).toEqual([3, 4, 5])
  // What is left is left again to the next look.
  const before = waiting.splice(0)
  see(all)
  for (const run of before) run()
  expect(chips.map(({ ordinal }) => ordinal)).toEqual([3, 4, 5])
  for (const run of waiting) run()
  expect(states()).toEqual(['offered', 'offered', 'offered', 'waiting', 'waiting'])
  expect(texts()).toEqual(['four', 'five'])
})

test('an offered one is asked about at a click, once', () => {
  see(['one', 'two', 'three'].map(message))
  const answer = chips[0]?.answer ?? -1
  chat.check(answer)
  chat.check(answer)
  expect(texts()).toEqual(['two', 'three', 'one'])
  expect(states()).toEqual(['waiting', 'waiting', 'waiting'])
})

test('an answer that says nothing has no chip, and counts as known', () => {
  const empty = message('')
  see([message('one'), empty])
  expect(states()).toEqual(['waiting'])
  see([message('one'), empty, message('two')])
  expect(texts()).toEqual(['one', 'two'])
})

test('one that is too long is not asked about', () => {
  see([message('x'.repeat(24_001))])
  expect(states()).toEqual(['too-long'])
  expect(asked).toEqual([])
})

test('a state is drawn at every message that says the same', () => {
  see([message('one'), message('one')])
  expect(asked).toHaveLength(1)
  chat.tell(chips[0]?.answer ?? -1, done())
  expect(states()).toEqual(['done', 'done'])
  expect(chips[0]?.key).not.toBe(chips[1]?.key)
})

describe('an answer in another element', () => {
  test('has its result back, asked about or not', () => {
    see(['one', 'two', 'three'].map(message))
    chat.tell(chips[2]?.answer ?? -1, done())
    see([])
    expect(chips).toEqual([])
    see(['one', 'two', 'three'].map(message))
    expect(states()).toEqual(['offered', 'waiting', 'done'])
    expect(asked).toHaveLength(2)
    expect(left).toEqual([])
  })

  test('hears of its result while it is away', () => {
    see([message('one')])
    const answer = chips[0]?.answer ?? -1
    see([])
    chat.tell(answer, done())
    see([message('one')])
    expect(states()).toEqual(['done'])
  })

  test('that comes from above is offered', () => {
    const last = message('three')
    see([last])
    see([message('one'), message('two'), last])
    expect(states()).toEqual(['offered', 'offered', 'waiting'])
  })
})

describe('an answer that is written on', () => {
  test('loses its chip at once, and nobody waits for the old words', () => {
    const one = message('one')
    see([one])
    const { answer } = chips[0] ?? { answer: -1 }
    rewrite(one, 'one and more')
    see([one], [one])
    expect(chips).toEqual([])
    expect(left).toEqual([answer])
    see([one])
    expect(texts()).toEqual(['one', 'one and more'])
  })

  test('keeps its result where it says the same', () => {
    const one = message('one')
    see([one])
    chat.tell(chips[0]?.answer ?? -1, done())
    see([one], [one])
    expect(states()).toEqual(['done'])
    expect(left).toEqual([])
  })

  test('is not told what came of the words before', () => {
    const one = message('one')
    see([one])
    const { answer } = chips[0] ?? { answer: -1 }
    rewrite(one, 'two')
    see([one], [one])
    see([one])
    chat.tell(answer, done())
    expect(states()).toEqual(['waiting'])
  })
})

test('an answer that is another at once, as where a list uses its elements again, is offered', () => {
  const one = message('one')
  see([one])
  rewrite(one, 'two')
  see([one])
  expect(states()).toEqual(['offered'])
})

test('of another chat at another address, the last two are asked about', () => {
  see(['one', 'two', 'three'].map(message))
  see(['four', 'five', 'six', 'seven'].map(message), [], '/c/2')
  expect(texts()).toEqual(['two', 'three', 'six', 'seven'])
})

test('at the same address, what replaces all is offered', () => {
  see(['one', 'two'].map(message))
  see(['four', 'five'].map(message))
  expect(states()).toEqual(['offered', 'offered'])
})

test('a spent budget is extended by the next click alone', () => {
  see([message('one')])
  const answer = chips[0]?.answer ?? -1
  chat.tell(answer, { type: 'spent', more: { requests: 60, tokens: 60_000 } })
  chat.check(answer)
  chat.tell(answer, { type: 'failed', runId: null, failure: { kind: 'interrupted' } as never })
  chat.check(answer)
  expect(asked.map(({ extend }) => extend)).toEqual([false, true, false])
})

test('a stopped one is offered again', () => {
  see([message('one')])
  const answer = chips[0]?.answer ?? -1
  chat.stop(answer)
  expect(states()).toEqual(['offered'])
  expect(left).toEqual([answer])
  chat.stop(answer)
  expect(left).toEqual([answer])
})

test('a chip is about what its message says now', () => {
  const one = message('one')
  see([one])
  const [chip] = chips
  if (chip === undefined) throw new Error('no chip')
  expect(chat.isSame(chip)).toBe(true)
  rewrite(one, 'two')
  expect(chat.isSame(chip)).toBe(false)
})
