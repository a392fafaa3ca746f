/** Runs in the popup: when Run was clicked, and when the first and the last token were there, by the page's clock. */
export async function watchTokens(): Promise<{
  readonly asked: number
  readonly first: number
  readonly last: number
  readonly count: number
  /** How it ended. */
  readonly state: string
}> {
  const asked = await new Promise<number>((resolve) => {
    addEventListener('click', ({ timeStamp }) => resolve(timeStamp), { capture: true, once: true })
  })
  const drawn = () => document.querySelectorAll('[data-token]').length
  // The answer before this one has to go first.
  await until(() => drawn() === 0)
  const first = await until(() => drawn() > 0 || (stateOf() !== 'done' && isOver()))
  let count = drawn()
  let last = first
  await until(() => {
    if (drawn() > count) {
      count = drawn()
      last = performance.now()
    }
    return isOver()
  })
  return { asked, first, last, count, state: stateOf() }

  function stateOf(): string {
    return document.querySelector<HTMLElement>('.answer')?.dataset['state'] ?? ''
  }

  function isOver(): boolean {
    return ['done', 'failed', 'interrupted'].includes(stateOf())
  }

  function until(isTrue: () => boolean): Promise<number> {
    return new Promise((resolve) => {
      if (isTrue()) return resolve(performance.now())
      const changes = new MutationObserver(() => {
        if (!isTrue()) return
        changes.disconnect()
        resolve(performance.now())
      })
      changes.observe(document, { subtree: true, childList: true, attributeFilter: ['data-state'] })
    })
  }
}
