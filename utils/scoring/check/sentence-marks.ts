/** What may end a sentence where words have spaces between them; for a class of characters. */
export const stops = '.!?…'

/** What may close after it, the emphasis of Markdown among it; for a class of characters. */
export const closers = String.raw`"'”’“‘»›«‹」』）》】)\]}*_~`

/** What may open before a word; for a class of characters. */
export const openers = String.raw`"'“„‘‚«‹(\[{¿¡*_~`

/** Scripts that write no spaces between words, with their punctuation; for a class of characters. */
export const unspaced =
  String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}` +
  String.raw`\p{Script=Khmer}\p{Script=Myanmar}\u{3000}-\u{303F}\u{FF00}-\u{FFEF}`
