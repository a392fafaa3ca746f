import type { WatchState } from '../../utils/model/watch'
import { formatCount } from '../format/format-count'
import { formatUpperBound } from '../format/format-interval'
import { formatProbability } from '../format/format-probability'
import { plural } from '../format/plural'

/** What a chip says. `before` and `after` are read aloud around what is shown, and not drawn. */
export interface ChipWords {
  readonly before: string
  /** The number in the colour of its step; empty where there is none. */
  readonly figure: string
  readonly shown: string
  readonly after: string
  /** More of it under the pointer. */
  readonly hint: string
}

type State<T extends WatchState['type']> = Extract<WatchState, { type: T }>

export function chipWords(state: WatchState, locale?: string): ChipWords {
  switch (state.type) {
    case 'offered':
      return words('Check', ' this answer', 'Ask how likely each sentence of this answer is true')
    case 'waiting':
      return words('Waiting', ' to be checked. Stop', 'Waits for its turn. Press to stop')
    case 'checking':
      return checking(state, locale)
    case 'done':
      return done(state, locale)
    case 'spent':
      return spent(state, locale)
    case 'failed':
      return failed(state)
    case 'too-long':
      return words(
        'Too long',
        ' to be checked whole. Open the check',
        'Too long to be checked whole. Press to check its first part',
      )
    default:
      throw new TypeError(`chipWords: unexpected state ${JSON.stringify(state satisfies never)}`)
  }
}

function words(shown: string, after: string, hint: string): ChipWords {
  return { before: '', figure: '', shown, after, hint }
}

function checking({ asked, isHeldUp, of }: State<'checking'>, locale?: string): ChipWords {
  const progress = `${formatCount(asked, locale)} of ${formatCount(of, locale)}`
  if (isHeldUp) {
    return words(
      'Rate limit',
      `: ${progress} sentences checked. Stop`,
      'Waits for the rate limit. Press to stop',
    )
  }
  return { ...words(progress, ' sentences. Stop', 'Press to stop'), before: 'Checking ' }
}

function done({ doubtful, numbered, total, upper, weakest }: State<'done'>, locale?: string): ChipWords {
  const figure = weakest === null ? formatUpperBound(upper, locale) : formatProbability(weakest, locale)
  const many = doubtful === 0 ? 'none' : formatCount(doubtful, locale)
  const left = numbered < total ? `. ${plural(total - numbered, 'sentence')} without a number` : ''
  return {
    before: numbered === 1 ? 'Its sentence: ' : 'Weakest sentence: ',
    figure,
    shown: `${many}${numbered === 1 ? '' : ` of ${formatCount(numbered, locale)}`} to look at`,
    after: `${left}. Open the check`,
    hint: `How likely the model thinks the weakest of ${plural(numbered, 'sentence')} is true: ${figure}${left}`,
  }
}

function spent({ more: { requests, tokens } }: State<'spent'>, locale?: string): ChipWords {
  const amount = `${formatCount(requests, locale)} more requests and ${formatCount(tokens, locale)} more tokens`
  return words('Budget spent', `. Allow this page ${amount}`, `Press to allow this page ${amount}`)
}

function failed({ failure: { detail, next, sentence } }: State<'failed'>): ChipWords {
  const said = [sentence, next].filter((part) => part !== '').join(' ')
  return words('Not checked', `. ${said}`, detail === '' ? said : `${said}\n${detail}`)
}
