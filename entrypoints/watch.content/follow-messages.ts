import type { FoundMessage } from '../../utils/page/find/message-finder'
import { shadowRootsIn } from '../../utils/page/find/query-deep'

/** A message that is followed as the page writes it. */
export interface FollowedMessage {
  readonly message: FoundMessage
  /** Nothing writes it, and it has said the same for a while. */
  readonly isFinished: boolean
  /** It was seen being written. */
  readonly isLive: boolean
  /** Another number each time that it says something else. */
  readonly version: number
}

export interface FollowOptions {
  readonly document: Document
  readonly find: (document: Document) => readonly FoundMessage[]
  readonly signal: AbortSignal
  /** All messages of the page, after each look at it. */
  readonly onMessages: (messages: readonly FollowedMessage[]) => void
  /** Something of the page has changed; before the look at it. */
  readonly onChange: () => void
  readonly now?: () => number
}

/** What was seen of one message. */
interface Note {
  text: string
  version: number
  changedAt: number
  growths: number
  wasBusy: boolean
  isTouched: boolean
}

/** Milliseconds without a change after which a message is taken for finished. */
const quiet = 1500
/** Milliseconds between two looks at least; more where a look takes long, so that it never takes a notable share. */
const pause = 250
const share = 20

/** Looks at the messages of a page each time that the page has changed, and once more when one has been quiet for long enough. */
export function followMessages({
  document,
  find,
  now = () => performance.now(),
  onChange,
  onMessages,
  signal,
}: FollowOptions): void {
  const notes = new Map<Element, Note>()
  let waiting: { readonly timer: ReturnType<typeof setTimeout>; readonly at: number } | null = null
  let least = pause
  const lookAt = (at: number) => {
    if (signal.aborted || (waiting !== null && waiting.at <= at)) return
    if (waiting !== null) clearTimeout(waiting.timer)
    waiting = { timer: setTimeout(look, Math.max(0, at - now())), at }
  }
  const observer = new MutationObserver((records) => {
    for (const target of new Set(records.map((record) => record.target))) touch(target, notes)
    onChange()
    lookAt(now() + least)
  })
  const observed = new WeakSet<Node>()
  const observe = (root: Node) => {
    if (observed.has(root)) return
    observed.add(root)
    observer.observe(root, { subtree: true, childList: true, characterData: true })
  }
  const look = () => {
    waiting = null
    const begun = now()
    const found = find(document).filter(({ role }) => role === 'assistant')
    for (const root of [document, ...shadowRootsIn(document)]) observe(root)
    const elements = new Set(found.map(({ element }) => element))
    for (const element of notes.keys()) if (!elements.has(element)) notes.delete(element)
    const at = now()
    const followed = found.map((message) => {
      const note = noteOf(message, notes.get(message.element), at)
      notes.set(message.element, note)
      const isFinished = !message.isBusy && at - note.changedAt >= quiet
      return { message, isFinished, isLive: note.wasBusy || note.growths > 1, version: note.version }
    })
    onMessages(followed)
    least = Math.max(pause, (now() - begun) * share)
    const open = followed.filter(({ isFinished }) => !isFinished)
    if (open.length === 0) return
    const due = open.map(({ message }) => (notes.get(message.element)?.changedAt ?? at) + quiet)
    // What tells that a message is written may go with no change to see: it is looked for again.
    lookAt(Math.max(Math.min(...due.map((each) => (each <= at ? at + quiet : each))), at + pause))
  }
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect()
      if (waiting !== null) clearTimeout(waiting.timer)
    },
    { once: true },
  )
  look()
}

/** Marks the message that a node is in. */
function touch(target: Node, notes: ReadonlyMap<Element, Note>): void {
  for (let node: Node | null = target; node !== null; node = node.parentNode ?? hostOf(node)) {
    const note = notes.get(node as Element)
    if (note === undefined) continue
    note.isTouched = true
    return
  }
}

function hostOf(node: Node): Node | null {
  return node instanceof ShadowRoot ? node.host : null
}

function noteOf({ content, isBusy }: FoundMessage, before: Note | undefined, at: number): Note {
  if (before !== undefined && !before.isTouched && !isBusy) return before
  const text = textIn(content)
  if (before === undefined) {
    return { text, version: 0, changedAt: at, growths: 0, wasBusy: isBusy, isTouched: false }
  }
  const isSame = text === before.text
  return {
    text,
    version: before.version + (isSame ? 0 : 1),
    changedAt: isSame ? before.changedAt : at,
    growths: before.growths + (text.length > before.text.length ? 1 : 0),
    wasBusy: before.wasBusy || isBusy,
    isTouched: false,
  }
}

/** All text of an element, that of open shadow roots with it; good to tell whether something has changed. */
function textIn(content: Element): string {
  return [content.textContent, ...shadowRootsIn(content).map((root) => root.textContent)].join('\n')
}
