import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { linesAsBlocks, sentences } from '../../../../utils/scoring/check/sentences'
import { block, sentencesOf } from './sentences-of'

test.each([
  ['Two sentences. Are two.', ['Two sentences.', 'Are two.']],
  ['  White space is not theirs.   Nor is this.  ', ['White space is not theirs.', 'Nor is this.']],
  ['Dr. Smith met Mr. Jones. They talked.', ['Dr. Smith met Mr. Jones.', 'They talked.']],
  ['Use fruit, e.g. Apples. It is healthy.', ['Use fruit, e.g. Apples.', 'It is healthy.']],
  ['See fig. 3 on p. 12. It shows it.', ['See fig. 3 on p. 12.', 'It shows it.']],
  ['It costs 3.50 euros. That is much!', ['It costs 3.50 euros.', 'That is much!']],
  ['The U.S. economy grew. It grew fast.', ['The U.S. economy grew.', 'It grew fast.']],
  ['The answer is no. It stays so.', ['The answer is no.', 'It stays so.']],
  ['Is this asked? This is said.', ['This is said.']],
  ['“Is this asked?” This is said.', ['This is said.']],
  ['Sure! The tower is tall.', ['The tower is tall.']],
  ['— * —', []],
  ['', []],
  ['The family 👨‍👩‍👧 is happy. It is.', ['The family 👨‍👩‍👧 is happy.', 'It is.']],
])('%j', (text, expected) => {
  expect(sentencesOf(text)).toEqual(expected)
})

describe('scripts and their marks', () => {
  test.each([
    ['塔很高！它在巴黎。这是真的吗？是真的。', ['塔很高！', '它在巴黎。', '是真的。']],
    ['太好了!塔很高。Eiffel设计了它。', ['太好了!', '塔很高。', 'Eiffel设计了它。']],
    ['塔很高。“真的很高。”“是的！”他这样说。', ['塔很高。', '“真的很高。”', '“是的！”', '他这样说。']],
    ['塔は1889年に完成した。高さは330メートルだ。', ['塔は1889年に完成した。', '高さは330メートルだ。']],
    ['「誰ですか？」と彼は聞いた。塔は高い。', ['「誰ですか？」と彼は聞いた。', '塔は高い。']],
    ['ما هذا؟ اكتمل البرج في عام 1889.', ['اكتمل البرج في عام 1889.']],
    ['یہ سچ ہے۔ وہ پیرس میں ہے۔', ['یہ سچ ہے۔', 'وہ پیرس میں ہے۔']],
    ['यह सच है। वह पेरिस में है। क्या यह सच है?', ['यह सच है।', 'वह पेरिस में है।']],
    ['หอไอเฟลสูง 330 เมตร อยู่ในปารีส!มันสูง', ['หอไอเฟลสูง 330 เมตร อยู่ในปารีส!', 'มันสูง']],
    ['탑은 높다. 파리에 있다. 정말인가요?', ['탑은 높다.', '파리에 있다.']],
    ['¿Dónde está? ¡Está en París! Mide 330 m.', ['¡Está en París!', 'Mide 330 m.']],
    ['La tour est à Paris ! Est-elle haute ? Elle l’est.', ['La tour est à Paris !', 'Elle l’est.']],
    [
      '« Qui est là ? » demanda-t-il. « C’est moi ! » Il sortit.',
      ['« Qui est là ? » demanda-t-il.', '« C’est moi ! »', 'Il sortit.'],
    ],
    [
      '»Er ist da.« Sie ging. „Er ist da.“ Sie ging.',
      ['»Er ist da.«', 'Sie ging.', '„Er ist da.“', 'Sie ging.'],
    ],
    ['Ο πύργος είναι ψηλός. Είναι στο Παρίσι; Είναι εκεί.', ['Ο πύργος είναι ψηλός.', 'Είναι εκεί.']],
  ])('%j', (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected)
  })
})

test.each([
  ['heading', 'The tower is tall.', []],
  ['code', 'The tower is tall.', []],
  ['item', 'Paris', ['Paris']],
  ['cell', '1889', ['1889']],
  ['cell', '–', []],
  ['prose', 'Paris', []],
] as const)('in a block of kind %s, %j', (kind, text, expected) => {
  expect(sentencesOf(text, block(kind, text))).toEqual(expected)
})

const pieces = fc.constantFrom(
  'Yes. ',
  'No way? ',
  'A b. ',
  'e.g. ',
  '\n',
  ' ',
  'Dr. ',
  'ok ',
  '3. ',
  '“Hm.” ',
  'ß',
  '[1]',
  '.',
  '!',
  '*',
  '|',
  '```',
  'J. ',
  'iPhone ',
  '。',
  '「そう',
  '😊',
  '« ',
  ' »',
  '\r\n',
  '\u00A0',
  '(Source)',
  'a line that is long enough to go on in the next ',
)

test.each([
  ['pieces of sentences', fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''))],
  ['any text', fc.string({ unit: 'binary', maxLength: 200 })],
])('of %s, sentences are stretches in order that begin and end with what is drawn', (_, texts) => {
  fc.assert(
    fc.property(texts, (text) => {
      let end = 0
      for (const span of sentences(text, linesAsBlocks(text))) {
        const words = text.slice(span.start, span.end)
        if (span.start < end || words === '' || words !== words.trim()) return false
        end = span.end
      }
      return end <= text.length
    }),
  )
})

// Work that grew with the square of the length would outlast the time that a test may take.
test.each([
  '. ',
  'A. ',
  '1. ',
  'e. g. ',
  '.[1]',
  '.[',
  '.(',
  '.([a](b)',
  '.1 1',
  '! (',
  '?)',
  '.*',
  '。“',
  '. »',
  '.a+',
  '.😊',
  'a',
  ' ',
  '\n',
  '|',
  '| ',
  '\\',
  '`',
  '*',
])('a long text of %j is read once', (part) => {
  const text = part.repeat(100_000 / part.length)
  expect(sentences(text, linesAsBlocks(text)).every(({ end }) => end <= text.length)).toBe(true)
})
