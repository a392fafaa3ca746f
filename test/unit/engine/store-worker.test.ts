import { expect, test, vi } from 'vitest'

import type { WorkerNews, WorkerTask } from '../../../entrypoints/engine/store-worker'

const taken = () => Promise.reject(new DOMException('Taken', 'NoModificationAllowedError'))

/** The worker as its page sees it; another life of the page has the file. */
async function startWorker() {
  const news: WorkerNews[] = []
  const told = Promise.withResolvers<(data: WorkerTask | 'stop') => void>()
  const folder = { getFileHandle: async () => ({ createSyncAccessHandle: taken }) }
  vi.stubGlobal('navigator', {
    storage: { getDirectory: async () => ({ getDirectoryHandle: async () => folder }) },
  })
  vi.stubGlobal('postMessage', (each: WorkerNews) => news.push(each))
  vi.stubGlobal('addEventListener', (_: string, listener: (event: { data: unknown }) => void) =>
    told.resolve((data) => listener({ data })),
  )
  vi.resetModules()
  await import('../../../entrypoints/engine/store-worker')
  return { news, send: await told.promise }
}

test.each([
  { name: 'and a pause', isStopped: true, kind: 'aborted' },
  { name: 'for too long', isStopped: false, kind: 'NoModificationAllowedError' },
])('a file that something else holds $name: $kind', async ({ isStopped, kind }) => {
  vi.useFakeTimers()
  try {
    const { news, send } = await startWorker()
    send({ model: { id: 'm' }, hub: '', free: null, file: null } as unknown as WorkerTask)
    await vi.advanceTimersByTimeAsync(1000)
    expect(news).toEqual([])
    if (isStopped) send('stop')
    await vi.advanceTimersByTimeAsync(10_000)
    expect(news).toMatchObject([{ type: 'failed', problem: { kind } }])
  } finally {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  }
})
