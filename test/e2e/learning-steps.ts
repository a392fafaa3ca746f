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
