import { expect, test } from 'vitest'

import { type ElementMarks, messageRole, speakerRole } from '../../../../utils/page/find/message-role'

const nothing: ElementMarks = { tag: 'div', classes: [], attributes: {}, label: '' }
const named = (names: string) => ({ ...nothing, classes: names.split(' ') })
const data = (name: string, value: string) => ({ ...nothing, attributes: { [name]: value } })
const label = (label: string) => ({ ...nothing, label })

test.each<[string, ElementMarks, 'user' | 'assistant' | null]>([
  ['nothing', nothing, null],
  ['one name for both', named('user-message'), 'user'],
  ['camel case and a hash', named('Chat_botMessage__a1B2c'), 'assistant'],
  ['a plain role beside a word for a message', named('message user svelte-1nr59td'), 'user'],
  ['a side beside a word for a message', named('message-row bubble bot-row'), 'assistant'],
  ['sent and received', named('q-message q-message-received'), 'assistant'],
  ['a group of that name', named('flex group/ai-message'), 'assistant'],
  ['a plain role alone', named('user card'), null],
  ['a utility that keeps from selecting', named('message user-select-none'), null],
  ['a margin of Bootstrap', named('message me-2'), null],
  ['a state of another', named('message group-hover/user-message:opacity-100'), null],
  ['an avatar', named('user-message-avatar'), null],
  ['buttons below a message', named('assistant-message-actions'), null],
  ['a list of messages', named('user-messages message'), null],
  ['both', named('user-message assistant-message'), null],
  ['the word within another', named('browser-usermessages'), null],
  ['a role in data', data('data-message-author-role', 'assistant'), 'assistant'],
  ['a sender in data', data('data-sender', 'User'), 'user'],
  ['another role in data', data('data-role', 'button'), null],
  ['a step', data('data-step-type', 'user_message'), 'user'],
  ['a test id', data('data-testid', 'assistant-message'), 'assistant'],
  ['a test id of an avatar', data('data-testid', 'stChatMessageAvatarUser'), null],
  ['a key with a role', data('data-content-search-unit-key', 'message-1:assistant'), 'assistant'],
  ['a name of the language itself', data('data-role', 'constructor'), null],
  ['a custom element', { ...nothing, tag: 'user-query' }, 'user'],
  ['another custom element', { ...nothing, tag: 'model-response' }, 'assistant'],
  ['an element of HTML', { ...nothing, tag: 'user' }, null],
  ['a label', label('Chat message from user'), 'user'],
  ['a label with the text after it', label("bot's message: the user said so"), 'assistant'],
  ['a label of both', label('Message from user to assistant'), null],
  ['a label that is no message', label('User settings'), null],
  ['what was said', label('ChatGPT said:'), 'assistant'],
])('%s', (_, marks, role) => {
  expect(messageRole(marks)).toBe(role)
})

test.each([
  ['You', 'user'],
  [' Assistant ', 'assistant'],
  ['ChatGPT', 'assistant'],
  ['You said:', 'user'],
  ['SmolLM2-135M', null],
  ['Anna', null],
  ['', null],
])('the name %j', (name, role) => {
  expect(speakerRole(name)).toBe(role)
})
