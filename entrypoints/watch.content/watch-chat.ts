import type { WatchState } from '../../utils/model/watch'
import type { FoundMessage } from '../../utils/page/find/message-finder'
import { longestText } from '../../utils/protocol/limits'
import { chooseMessages, mostBefore } from './choose-messages'
import type { FollowedMessage } from './follow-messages'
import { answerKey, type AnswerText } from './read-answer'
import type { WatchSession } from './session'

/** What is known of one answer, for all messages that say it. */
interface Answer extends AnswerText {
  readonly id: number
  /** `null` where it says nothing that can be true or false. */
  state: WatchState | null
}

/** An answer where it stands in the page. */
export interface Chip {
  /** Of its message. */
  readonly key: number
  readonly answer: number
  readonly message: FoundMessage
  /** Which of the answers on the page it is, from 1. */
  readonly ordinal: number
  readonly state: WatchState
}

export interface ChatWatch {
  /** Takes what the page shows now. */
  readonly see: (messages: readonly FollowedMessage[], address: string) => void
  /** Takes what the background says of an answer. */
  readonly tell: (answer: number, state: WatchState) => void
  /** Has an answer checked because a person says so. */
  readonly check: (answer: number) => void
  readonly stop: (answer: number) => void
  /** Whether a message still says what its chip is about. */
  readonly isSame: (chip: Chip) => boolean
}

interface Shown {
  readonly key: number
  readonly answer: Answer
  readonly version: number
}

/** How many answers are remembered; those that scroll out of a list come back with what is known of them. */
const most = 300

export interface ChatReader {
  readonly read: (message: FoundMessage) => AnswerText
  /** Does work for each of many messages in this order, when there is time for it, until the signal aborts. */
  readonly later: <T>(messages: readonly T[], work: (message: T) => void, signal: AbortSignal) => void
}

/** Which messages have which chips. What is known is kept by what a message says, for as long as the page lives. */
export function watchChat(
  session: Pick<WatchSession, 'check' | 'leave'>,
  onChips: (chips: readonly Chip[]) => void,
  { later, read }: ChatReader,
): ChatWatch {
  const answers = new Map<string, Answer>()
  const shown = new Map<Element, Shown>()
  let seen: readonly FollowedMessage[] = []
  let address = ''
  let isFirst = true
  let last = 0
  let reading = new AbortController()

  const byId = (id: number) => [...answers.values()].find((answer) => answer.id === id)
  const draw = () => {
    onChips(
      seen.flatMap(({ message }, index) => {
        const { answer, key } = shown.get(message.element) ?? {}
        if (answer === undefined || key === undefined || answer.state === null) return []
        return [{ key, answer: answer.id, message, ordinal: index + 1, state: answer.state }]
      }),
    )
  }
  const start = (answer: Answer) => {
    const { claims, id: message, question, state, text } = answer
    answer.state = { type: 'waiting' }
    session.check({ message, text, question, claims: [...claims], extend: state?.type === 'spent' })
  }
  const stop = (answer: Answer) => {
    if (!isUnderWay(answer)) return
    answer.state = { type: 'offered' }
    session.leave(answer.id)
  }
  /** Takes the chips from what says something else now; nobody waits for the old words any more. */
  const drop = () => {
    const now = new Map(seen.map(({ message, version }) => [message.element, version]))
    for (const [element, { answer, version }] of shown) {
      const current = now.get(element)
      if (current === version) continue
      shown.delete(element)
      if (current !== undefined && ![...shown.values()].some((each) => each.answer === answer)) stop(answer)
    }
  }
  const remember = (element: Element, version: number, answer: Answer) => {
    const key = answerKey(answer)
    // The last that was seen stands last.
    answers.delete(key)
    answers.set(key, answer)
    shown.set(element, { key: (last += 1), answer, version })
  }
  /** What a message says now has a chip; another message may say the same. */
  const offer = ({ message, version }: FollowedMessage, text: AnswerText) => {
    const answer = answers.get(answerKey(text)) ?? { ...text, id: (last += 1), state: stateOf(text) }
    remember(message.element, version, answer)
    return answer
  }
  const forget = () => {
    const isShown = new Set([...shown.values()].map(({ answer }) => answer))
    for (const [key, answer] of answers) {
      if (answers.size <= most) return
      if (!isShown.has(answer) && !isUnderWay(answer)) answers.delete(key)
    }
  }

  return {
    see: (messages, where) => {
      seen = messages
      if (where !== address) isFirst = true
      address = where
      drop()
      reading.abort()
      reading = new AbortController()
      const fresh = new Map<number, AnswerText>()
      const others: FollowedMessage[] = []
      for (const [place, each] of messages.entries()) {
        const { isFinished, isLive, message, version } = each
        if (!isFinished || shown.has(message.element)) continue
        if (!isLive && place < messages.length - mostBefore) {
          others.push(each)
          continue
        }
        const text = read(message)
        const known = answers.get(answerKey(text))
        if (known === undefined) fresh.set(place, text)
        else remember(message.element, version, known)
      }
      const chosen = chooseMessages(
        messages.map(({ isFinished, isLive, message }) => {
          return { isFinished, isLive, isKnown: shown.has(message.element) }
        }),
        isFirst,
      )
      for (const [place, text] of fresh) {
        const followed = messages[place]
        if (followed === undefined) continue
        const answer = offer(followed, text)
        if (answer.state?.type === 'offered' && chosen.includes(place)) start(answer)
      }
      if (fresh.size > 0) isFirst = false
      forget()
      draw()
      // Those that nobody waits for; a long chat is not read at once.
      later(
        others.toReversed(),
        (each) => {
          offer(each, read(each.message))
          draw()
        },
        reading.signal,
      )
    },
    tell: (id, state) => {
      const answer = byId(id)
      if (answer === undefined) return
      answer.state = state
      draw()
    },
    check: (id) => {
      const answer = byId(id)
      if (answer === undefined || isUnderWay(answer)) return
      start(answer)
      draw()
    },
    stop: (id) => {
      const answer = byId(id)
      if (answer === undefined) return
      stop(answer)
      draw()
    },
    isSame: ({ answer, message }) => read(message).text === byId(answer)?.text,
  }
}

function stateOf({ claims, text }: AnswerText): WatchState | null {
  if (claims.length === 0) return null
  return { type: text.length > longestText ? 'too-long' : 'offered' }
}

function isUnderWay({ state }: Answer): boolean {
  return state?.type === 'waiting' || state?.type === 'checking'
}
