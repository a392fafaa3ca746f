import type { Connected } from '../support/browser/connected.ts'

/** Changes fields of the label set in use, as its editor would. */
export async function changeLabelSet({ control }: Connected, change: object): Promise<void> {
  await control.call(async (fields) => {
    interface Stored {
      labelSets: { id: string }[]
      activeLabelSet: string
    }
    const { settings } = (await chrome.storage.local.get('settings')) as { settings: Stored }
    const labelSets = settings.labelSets.map((each) =>
      each.id === settings.activeLabelSet ? { ...each, ...fields } : each,
    )
    await chrome.storage.local.set({ settings: { ...settings, labelSets } })
  }, change)
}

/** Adds a label set that is like the one in use but for some fields. */
export async function addLabelSet({ control }: Connected, change: object): Promise<void> {
  await control.call(async (fields) => {
    const { settings } = (await chrome.storage.local.get('settings')) as { settings: { labelSets: object[] } }
    const labelSets = [...settings.labelSets, { ...settings.labelSets[0], ...fields }]
    await chrome.storage.local.set({ settings: { ...settings, labelSets } })
  }, change)
}

/** What is stored in one of the extension's object stores. */
export async function stored(
  { control }: Connected,
  store: 'examples' | 'reviews' | 'runs',
): Promise<readonly Record<string, unknown>[]> {
  return control.call(
    (name) =>
      new Promise<Record<string, unknown>[]>((resolve, reject) => {
        const opening = indexedDB.open('surelight')
        opening.addEventListener('error', () => reject(new Error('the database did not open')))
        opening.addEventListener('success', () => {
          const reading = opening.result.transaction(name).objectStore(name).getAll()
          reading.addEventListener('success', () => {
            opening.result.close()
            resolve(reading.result as Record<string, unknown>[])
          })
        })
      }),
    store,
  )
}

/** Corrections of an over-confident model, like the one that is stored. */
export async function seedExamples(browser: Connected, count: number): Promise<void> {
  const [example] = await stored(browser, 'examples')
  await browser.control.call(
    (first, many) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('surelight')
        opening.addEventListener('success', () => {
          const transaction = opening.result.transaction('examples', 'readwrite')
          const store = transaction.objectStore('examples')
          const { shares } = first as { shares: { id: string }[] }
          for (let index = 0; index < many; index += 1) {
            const top = 0.35 + 0.64 * ((index * 37) % 100) * 0.01
            const rest = (1 - top) / (shares.length - 1)
            // Right less often than it is sure.
            const isRight = ((index * 61) % 100) / 100 < top ** 1.6
            store.put({
              ...first,
              id: `seed-${index}`,
              at: 1_790_000_000_000 + index * 3_600_000,
              shares: shares.map(({ id }, place) => ({ id, share: place === 0 ? top : rest })),
              truth: shares[isRight ? 0 : 1]?.id,
            })
          }
          transaction.addEventListener('complete', () => {
            opening.result.close()
            resolve()
          })
        })
      }),
    example,
    count,
  )
}
