import { modelState, openModels, typeHub } from '../../e2e/engine-steps.ts'
import { click, fill, named } from '../browser/connected.ts'
import { poll } from '../browser/poll.ts'
import { startHubServer } from '../hub/hub-server.ts'
import { modelFile } from '../model/model-file.ts'
import { narrow, open, popupShot, save, type Shots, wide } from './shots.ts'

const small = 'smollm2-135m'

/** The built-in model from nothing to an answer. It is left in the browser. */
export async function engineShots(shots: Shots): Promise<void> {
  const hub = await startHubServer(await modelFile())
  try {
    const page = await openModels(shots.browser)
    await page.setViewport(wide)
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: shots.scheme }])
    await save(page, shots, 'options-models-offered')
    await typeHub(page, hub.origin)
    hub.fail({ holdAfter: 40_000_000 })
    await click(page, 'Download 145\u00A0MB: SmolLM2 135M Instruct')
    await poll('some of it', () =>
      page.evaluate(() => Number(document.querySelector('progress')?.value) > 30e6),
    )
    await save(page, shots, 'options-models-downloading')
    const welcome = await open(shots, 'welcome.html', wide)
    await poll('the progress', () => welcome.evaluate(() => document.querySelector('progress') !== null))
    await save(welcome, shots, 'welcome-downloading')
    await welcome.close()
    await click(page, 'Pause: SmolLM2 135M Instruct')
    await poll('the pause', async () => (await modelState(page, small)) === 'paused')
    await save(page, shots, 'options-models-paused')
    hub.release()
    hub.fail({ cutAfter: 1_000_000 })
    await click(page, 'Resume: SmolLM2 135M Instruct')
    await poll('the cut', async () => (await modelState(page, small)) === 'failed')
    await save(page, shots, 'options-models-failed')
    await page.setViewport(narrow)
    await save(page, shots, 'options-models-failed-narrow')
    await page.setViewport(wide)
    hub.fail({})
    await click(page, 'Resume: SmolLM2 135M Instruct')
    await poll('the model', async () => (await modelState(page, small)) === 'ready', 60)
    await popupShot(shots, 'built-in', async (popup) => {
      await fill(popup, 'Prompt', 'What is the capital of France?')
      await click(popup, 'Run')
      await over(popup)
    })
    await popupShot(shots, 'score', async (popup) => {
      await (await named(popup, 'label', 'Score a text')).click()
      await fill(popup, 'Text', 'The Eiffel Tower is in Paris, and the Statue of Liberty is in Rome.')
      await click(popup, 'Run')
      await over(popup)
    })
    await page.bringToFront()
    await poll('the memory', () => page.evaluate(() => document.querySelector('[data-loaded]') !== null))
    await save(page, shots, 'options-models-loaded')
    await click(page, 'Delete')
    await save(page, shots, 'options-models-delete')
    await click(page, 'Delete')
    await poll('gone', async () => (await modelState(page, small)) === 'offered')
    await click(page, 'Close')
  } finally {
    await hub.stop()
  }
}

const over = (popup: Parameters<typeof save>[0]) =>
  poll(
    'the answer',
    () =>
      popup.evaluate(
        () => document.querySelector('.answer:is([data-state="done"], [data-state="failed"])') !== null,
      ),
    60,
  )
