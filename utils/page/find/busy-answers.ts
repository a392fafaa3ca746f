import { composedClosest, composedContains } from './composed-tree'
import { isShown } from './is-shown'
import { queryDeep } from './query-deep'
import { wordsOf } from './words-of'

const attributes = '[aria-busy="true"], [data-is-streaming="true"], [data-streaming="true"]'
/** What pages have in a message while it is written. */
const marks = `${attributes}, ${['streaming', 'typing', 'generating', 'shimmer', 'blinking', 'cursor-blink'].map((word) => `[class*="${word}" i]`).join(', ')}`
/** What they have beside them. */
const elsewhere = 'button, [role="button"]'

/**
 * Which of a page's answers are still being written: those that say so, and the last one while the page says so anywhere
 * else, as with a button to stop it.
 *
 * @param answers in the order of the page
 * @param selector what is there meanwhile on a well-known page
 */
export function busyAnswers(
  document: Document,
  answers: readonly Element[],
  selector: string | undefined,
): ReadonlySet<Element> {
  const signs =
    selector === undefined
      ? [...answers.flatMap((answer) => marksOf(answer)), ...queryDeep(document, elsewhere).filter(stopsWork)]
      : queryDeep(document, selector)
  const last = answers.at(-1)
  const busy = signs
    .filter((sign) => isShown(sign))
    .flatMap((sign) => {
      return answers.find((answer) => composedContains(answer, sign)) ?? last ?? []
    })
  return new Set(busy)
}

function marksOf(answer: Element): Element[] {
  const around = composedClosest(answer, attributes) ?? []
  return answer.matches(marks) ? [answer] : queryDeep(answer, marks).concat(around)
}

function stopsWork(element: Element): boolean {
  const names = [element.id, element.getAttribute('data-testid') ?? '', ...element.classList]
  if (names.some((name) => /^(stop|stop button)$/.test(wordsOf(name).join(' ')))) return true
  const label = element.getAttribute('aria-label') ?? element.getAttribute('title') ?? element.textContent
  const [first, second = 'generating'] = wordsOf(label)
  return first === 'stop' && /^(generat\w*|respon\w*|stream\w*|answer\w*|reply|message)$/.test(second)
}
