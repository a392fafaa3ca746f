import { sampleMessages } from '../sample-messages.ts'
import { htmlDocument } from './document.ts'
import { escapeHtml } from './escape.ts'

export function rightToLeftPage(): string {
  const body = `<main>
<h1>صندوق الوارد</h1>
<article><p class="message" id="message-ar">لا أستطيع تسجيل الدخول منذ التحديث الأخير، وقد خُصم ثمن مقعد ثانٍ (Seat 2) لا يستخدمه أحد هنا.</p></article>
<article lang="he"><p class="message" id="message-he">חויבתי פעמיים בחודש נובמבר. אנא החזירו את אחד התשלומים (‎€49.00‎) ושלחו לי חשבונית מתוקנת.</p></article>
</main>`
  return htmlDocument({ title: 'صندوق الوارد', body, language: 'ar', direction: 'rtl' })
}

export function framePage(source: string): string {
  const body = `<main><h1>A page with a frame</h1>
<p id="outside">This paragraph is outside the frame.</p>
<iframe id="frame" src="${source}" title="Inbox"></iframe></main>`
  return htmlDocument({ title: 'Frame', body })
}

export const longTextLength = 100_000

/** One element with exactly 100,000 characters in one text node. */
export function longPage(): string {
  const sentences = sampleMessages.map(({ text }) => `${text} `).join('')
  const text = sentences.repeat(Math.ceil(longTextLength / sentences.length)).slice(0, longTextLength - 1)
  const body = `<main><h1>A long page</h1><p id="all">${escapeHtml(`${text}.`)}</p></main>`
  return htmlDocument({ title: 'Long', body })
}

/** The dialog needs `showModal`, so this page has a script; `/strict` is the one without. */
export function dialogPage(): string {
  const [message] = sampleMessages
  const body = `<main><h1>Behind the dialog</h1><p id="behind">This paragraph is inert while the dialog is open.</p></main>
<dialog id="dialog" aria-labelledby="dialog-title"><h2 id="dialog-title">${escapeHtml(message?.subject ?? '')}</h2>
<p class="message" id="message-1">${escapeHtml(message?.text ?? '')}</p>
<form method="dialog"><button>Close</button></form></dialog>
<script>document.getElementById('dialog').showModal()</script>`
  return htmlDocument({ title: 'Dialog', body })
}

export function plainText(): string {
  return sampleMessages.map(({ text }) => `${text}\n`).join('\n')
}
