import { wordsOf } from './words-of'

export type MessageRole = 'assistant' | 'user'

/** What an element says of itself to scripts, styles and screen readers. */
export interface ElementMarks {
  /** Only that of a custom element says something. */
  readonly tag: string
  readonly classes: readonly string[]
  /** Values of test ids and of data attributes, by their names. */
  readonly attributes: Readonly<Record<string, string>>
  readonly label: string
}

const roles = new Map<string, MessageRole>([
  ...listed('user human me you self own sent outgoing customer visitor', 'user' as const),
  ...listed(
    'assistant bot chatbot ai model agent llm gpt chatgpt claude gemini copilot grok received incoming',
    'assistant' as const,
  ),
])
const messageWords = new Map(
  listed('message msg turn bubble chat utterance step query response answer reply prompt said', true),
)
/** Parts of a message that are not what it says, and what holds several messages. */
const partWords = new Map(
  listed(
    'avatar icon image img photo action actions button buttons toolbar menu time timestamp date name input form field ' +
      'list container wrapper messages select settings profile status count badge footer meta editor composer',
    true,
  ),
)
const joinWords = new Map(listed('is from role type by row side', true))
/** Attributes about who speaks: their values need no more words. */
const speakerName = /(^|-)(role|author|sender|from|speaker|turn|participant)(-|$)/

/**
 * Who an element says has written it; `null` where it says nothing, or both. A word for a role counts beside a word for a
 * message only: pages are full of users and models.
 */
export function messageRole({ tag, classes, attributes, label }: ElementMarks): MessageRole | null {
  const spoken = Object.entries(attributes).flatMap(([name, value]) =>
    speakerName.test(name) ? (roles.get(value.toLowerCase()) ?? []) : [],
  )
  if (spoken.length > 0) return agreed(spoken)
  // States and values of utility classes name nothing: `group-hover/user:flex`, `w-[calc(…)]`.
  const plain = classes.filter((name) => !/[:[\]()]/.test(name))
  const names = [...plain, ...Object.values(attributes), ...(tag.includes('-') ? [tag] : [])]
    .map((name) => wordsOf(name))
    .filter((words) => !words.some((word) => partWords.has(word)))
  const hasMessage = names.some((words) => words.some((word) => messageWords.has(word)))
  const told = names.flatMap((words) => {
    const isName = words.some((word) => messageWords.has(word))
    const isPlain = words.every((word) => roles.has(word) || joinWords.has(word))
    return isName || (hasMessage && isPlain) ? words.flatMap((word) => roles.get(word) ?? []) : []
  })
  return agreed(told) ?? labelRole(label)
}

/** Who a name belongs to; `null` for the many that say nothing. */
export function speakerRole(name: string): MessageRole | null {
  return roles.get(name.trim().toLowerCase()) ?? labelRole(name)
}

/** “Message from user”, “You said: …”: the start of a label that tells who speaks. */
function labelRole(label: string): MessageRole | null {
  const words = wordsOf(label.split(':')[0] ?? '').slice(0, 6)
  return words.some((word) => messageWords.has(word))
    ? agreed(words.flatMap((word) => roles.get(word) ?? []))
    : null
}

function agreed(found: readonly MessageRole[]): MessageRole | null {
  const [first = null] = found
  return found.every((each) => each === first) ? first : null
}

function listed<T>(words: string, value: T): [string, T][] {
  return words.split(' ').map((word) => [word, value])
}
