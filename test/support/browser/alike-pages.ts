const reviews = [
  ['Ines', 'I was charged twice, and the refund took a month.'],
  ['Tomas', 'The export crashes with an error on every long report.'],
  ['Mei', 'It would be a great idea if the calendar could show two time zones.'],
  ['Daniel', 'My password was reset and now I cannot sign in to my account.'],
  ['Priya', 'I was charged for a seat, and the app crashes.'],
  ['Okan', '=SUM(1;2) is what the invoice said where a payment should be.'],
  ['Ana', 'Nothing to say, really.'],
  ['Ana', 'Nothing to say, really.'],
  ['Unlucky', 'This one is broken on the way: an error.'],
  ['Yusuf', 'دفعت مرتين payment charged هذا الشهر.'],
  ['Lena', 'The screen freezes since the update; it worked before.'],
  ['Marco', 'I wish it could export to a spreadsheet.'],
] as const

const orders = [
  ['4711', 'I was charged twice for this order'],
  ['4712', 'The tracking page shows an error'],
  ['4713', 'Could you add gift wrapping'],
  ['4714', 'My password is refused at the checkout'],
  ['4715', 'Refund for the broken cup'],
] as const

interface Comment {
  readonly text: string
  readonly replies: readonly Comment[]
}

const comment = (text: string, ...replies: readonly Comment[]): Comment => ({ text, replies })

const thread = [
  comment(
    'The new invoice page charged me for nothing.',
    comment('Same here, the payment went out twice.', comment('A refund came after I wrote to them.')),
    comment('For me the page crashes before that.'),
  ),
  comment('It would be great if comments could be folded.'),
  comment('I am locked out: the password reset never arrives.', comment('Try another browser to sign in.')),
]

const threadHtml = (comments: readonly Comment[]): string =>
  comments
    .map(
      ({ replies, text }) =>
        `<div class="comment"><p>${text}</p>${replies.length === 0 ? '' : `<div class="replies">${threadHtml(replies)}</div>`}</div>`,
    )
    .join('')

/** Pages of things of one kind: reviews below a bar that stays, the rows of a table, comments below comments. */
export const alikePages = {
  reviews: (): string =>
    `<style>header{position:sticky;top:0;padding:12px;background:Canvas;border-block-end:1px solid}.review{padding:10px 0;border-block-end:1px solid #8886}</style>
<header><b>Shop</b></header><h1>Reviews</h1><ul style="list-style:none;padding:0">${reviews
      .map(([name, text]) => `<li class="review"><b>${name}</b><p>${text}</p></li>`)
      .join('')}</ul><div style="height:900px"></div>`,
  /** The same, each with its words in an open shadow root. */
  shadows: (): string =>
    `<main>${reviews
      .map(
        ([name, text]) =>
          `<article class="review"><template shadowrootmode="open"><p>${text}</p><slot></slot></template><b>${name}</b></article>`,
      )
      .join('')}</main>`,
  table: (): string =>
    `<table style="inline-size:100%"><thead><tr><th>Order</th><th>Note</th></tr></thead><tbody>${orders
      .map(([order, note]) => `<tr><td>${order}</td><td>${note}</td></tr>`)
      .join('')}</tbody></table>`,
  comments: (): string =>
    `<style>.comment{padding:6px 0}.replies{padding-inline-start:28px}</style><main>${threadHtml(thread)}</main>`,
}
