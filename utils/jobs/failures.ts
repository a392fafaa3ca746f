import type { Failure, FailureAction, FailureKind } from '../model/failure'

type Words = readonly [sentence: string, next: string, action: FailureAction]

/** Failures that need no words of the server: what happened, what to do, and what one click can do. */
const words = {
  'no-connection': ['No model is connected yet.', 'Connect one in the settings.', 'open-options'],
  'key-missing': ['This connection has no API key.', 'Enter one in the settings.', 'open-options'],
  'key-locked': ['The API key is locked.', 'Enter your passphrase to unlock it.', 'unlock'],
  'label-set-missing': ['This label set no longer exists.', 'Choose another one.', 'open-options'],
  'selection-empty': ['Nothing is selected.', 'Select some text on the page and try again.', null],
  'sentences-absent': [
    'There is no sentence here that states anything.',
    'Select running text, list items or table cells; headings, questions and code are left out.',
    null,
  ],
  'page-closed-to-extensions': [
    'This page does not let extensions read it.',
    'Select the text, right-click it and choose Classify or Check: the result opens in the side panel.',
    null,
  ],
  interrupted: [
    'The browser stopped Surelight in the middle.',
    'Nothing is sent again by itself. The first request may have been charged.',
    'retry',
  ],
  'page-left': ['The page was left before the answer came.', 'Open it again and retry.', 'retry'],
  'leave-over': ['This card has asked as often as one click allows.', 'Open it again from the menu.', null],
  'result-gone': ['This result is kept no longer.', 'Check again to see it.', 'retry'],
  'extension-updated': [
    'Surelight was updated while this was open.',
    'Reload the page to go on.',
    'reload-page',
  ],
  stopped: ['Stopped.', 'What had come so far is kept.', 'retry'],
  'timed-out': ['This took longer than ten minutes and was ended.', 'What had come so far is kept.', 'retry'],
  'answer-empty': ['The model answered with nothing.', 'Try again, or try another model.', 'retry'],
  'stream-cut': [
    'The connection was cut before the answer ended.',
    'What had come so far is kept and marked as cut off.',
    'retry',
  ],
  'logprobs-absent': [
    'The endpoint answered, but sent no probabilities.',
    'Choose another model or endpoint: Test connection says which ones give them.',
    'open-options',
  ],
  'logprobs-refused': [
    'This model does not give probabilities.',
    'Choose another model, then press Test connection.',
    'open-options',
  ],
  'ask-unsupported': [
    'This connection cannot be asked that over its dialect.',
    'Choose another dialect or connection in the settings.',
    'open-options',
  ],
  'question-refused': [
    'The model refused this question.',
    'Try another text, another question or another model.',
    null,
  ],
  'scoring-refused': [
    'This endpoint cannot score a given text.',
    'Use the built-in model, vLLM, or another server that can: Test connection says which.',
    'open-options',
  ],
  'model-not-loaded': [
    'No model is in the browser yet.',
    'Download one in the settings, or load a file.',
    'open-options',
  ],
} satisfies Partial<Record<FailureKind, Words>>

export function failure(kind: keyof typeof words, detail = ''): Failure {
  const [sentence, next, action] = words[kind]
  return { kind, sentence, next, action, detail }
}

/** Why a signal ended a job: its time, or a person. */
export function failureOfAbort({ reason }: AbortSignal): Failure {
  const isTime = reason instanceof DOMException && reason.name === 'TimeoutError'
  return failure(isTime ? 'timed-out' : 'stopped')
}

export function selectionTooLong(characters: number, limit: number): Failure {
  const count = new Intl.NumberFormat('en')
  return {
    kind: 'selection-too-long',
    sentence: `${count.format(characters)} characters are selected; at most ${count.format(limit)} are sent.`,
    next: 'Select less, or take only the first part.',
    action: 'shorten',
    detail: '',
  }
}
