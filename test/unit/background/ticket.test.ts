import { beforeEach, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'

import { forgetTickets, giveTicket, lookAtTicket, useTicket } from '../../../entrypoints/background/ticket'

type Sender = NonNullable<Parameters<typeof useTicket>[0]>

const ticket = { tabId: 1, frameId: 0, labelSetId: null, text: 'selected', isPrivate: false }
const from = (patch: Partial<Sender> = {}) =>
  ({ tab: { id: 1 }, frameId: 0, documentId: 'a', url: 'https://a.example/page', ...patch }) as Sender

beforeEach(async () => {
  fakeBrowser.reset()
  await giveTicket(ticket)
})

test('is good for twenty runs, and for no more when all are wanted at once', async () => {
  const all = await Promise.all(Array.from({ length: 50 }, () => useTicket(from())))
  expect(all.filter((each) => each !== null)).toHaveLength(20)
  expect(await useTicket(from())).toBeNull()
  await giveTicket(ticket)
  expect(await useTicket(from())).toMatchObject(ticket)
})

test.each([
  ['the same document', {}, true],
  ['another document in its frame', { documentId: 'b' }, false],
  ['another frame', { frameId: 1 }, false],
  ['another tab', { tab: { id: 2 } as Sender['tab'] }, false],
  ['no tab', { tab: undefined }, false],
])('once used, %s can use it: %s', async (_, patch, isGood) => {
  await useTicket(from())
  expect((await useTicket(from(patch as Partial<Sender>))) !== null).toBe(isGood)
})

test.each([
  ['the same origin', 'https://a.example/other', true],
  ['another origin', 'https://b.example/page', false],
])('where documents are not told apart, %s can use it: %s', async (_, url, isGood) => {
  const untold = (address: string) => {
    const { documentId: _id, ...rest } = from({ url: address })
    return rest as Sender
  }
  await useTicket(untold('https://a.example/page'))
  expect((await useTicket(untold(url))) !== null).toBe(isGood)
})

test('looking at it takes no run and binds it to no document', async () => {
  expect(await lookAtTicket(from({ documentId: 'b' }))).toMatchObject(ticket)
  expect(await useTicket(from())).toMatchObject(ticket)
  expect(await lookAtTicket(from({ documentId: 'b' }))).toBeNull()
})

test('goes with its tab, and the text in it', async () => {
  await giveTicket({ ...ticket, tabId: 11 })
  await forgetTickets(1)
  expect(await useTicket(from())).toBeNull()
  expect(Object.keys(await fakeBrowser.storage.session.get(null))).toEqual(['ticket:11:0'])
})
