import { sampleMessages, type SampleMessage } from '../sample-messages.ts'
import { htmlDocument } from './document.ts'
import { escapeHtml } from './escape.ts'

const times = ['09:12', '09:40', '10:05', '10:31', '11:02']

const bar = `<div class="bar"><strong>Northwind Support</strong>
<nav aria-label="Folders"><span aria-current="page">Inbox</span><span>Assigned</span><span>Solved</span></nav></div>`

export function inboxPage(scheme: 'light' | 'dark' = 'light'): string {
  const articles = sampleMessages.map(article).join('\n')
  const body = `${bar}
<main>
<h1>Inbox</h1>
<p class="count">${sampleMessages.length} open messages</p>
${articles}
</main>`
  return htmlDocument({ title: 'Inbox', body, scheme })
}

function article(message: SampleMessage, index: number): string {
  const initials = message.from
    .split(' ')
    .map((word) => word[0])
    .join('')
  return `<article>
<header><span class="face" aria-hidden="true">${initials}</span>
<div><h2>${escapeHtml(message.subject)}</h2><p>${escapeHtml(message.from)}</p></div><time>${times[index] ?? ''}</time></header>
<p class="message" id="${message.id}">${escapeHtml(message.text)}</p>
</article>`
}
