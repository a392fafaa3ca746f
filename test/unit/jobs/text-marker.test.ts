import fc from 'fast-check'
import { expect, test } from 'vitest'

import { textMarker } from '../../../utils/jobs/text-marker'

test('the same text gets the same word, another text another', async () => {
  expect(await textMarker('')).toBe('text-e3b0c44298fc1c14')
  expect(await textMarker('abc')).toBe('text-ba7816bf8f01cfea')
  expect(await textMarker('abc')).not.toBe(await textMarker('abd'))
})

test('no text contains its own word', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
      const word = await textMarker(text)
      expect(word).toMatch(/^text-[0-9a-f]{16}$/)
      expect(text).not.toContain(word)
      expect(await textMarker(`${word}\n${text}\n${word}`)).not.toBe(word)
    }),
  )
})
