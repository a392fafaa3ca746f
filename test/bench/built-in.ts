import { downloadModel, openModels, typeHub } from '../e2e/engine-steps.ts'
import { click, type Connected, connectThroughSettings, fill } from '../support/browser/connected.ts'
import { poll } from '../support/browser/poll.ts'
import { startHubServer } from '../support/hub/hub-server.ts'
import { modelFile } from '../support/model/model-file.ts'
import { startModelServer } from '../support/model/model-server.ts'
import { openPopup } from './popup.ts'
import { median } from './stats.ts'
import { type Figure, information } from './table.ts'
import { watchTokens } from './watch-tokens.ts'

/** At the most. */
const tokens = 64
const repetitions = 3

/** Each begins differently, so that none is answered from what was kept of the one before. */
const prompt = (index: number) =>
  `Question ${'ABCD'[index]}. The Eiffel Tower is a wrought-iron lattice tower on the Champ de Mars in Paris, France. It is named after the engineer Gustave Eiffel, whose company designed and built the tower from 1887 to 1889 for the World's Fair. It is 330 metres tall, about the same height as a building of 81 storeys, and has three levels for visitors. Write an essay in English about it.`

interface Pace {
  /** Milliseconds from the click to the first token on the screen. */
  readonly first: number
  /** Tokens per second after that. */
  readonly rate: number
}

/**
 * The built-in model beside llama.cpp's own server: the same file, the same questions and as many threads, both asked
 * in the popup, so that the difference is WebAssembly's.
 */
export async function builtIn(connected: Connected): Promise<readonly Figure[]> {
  const file = await modelFile()
  const hub = await startHubServer(file)
  try {
    const page = await openModels(connected)
    await typeHub(page, hub.origin)
    await downloadModel(page)
  } finally {
    await hub.stop()
  }
  const own = await paces(connected)
  const threads = await threadsInUse(connected)
  const server = await startModelServer({ threads, promptCache: true })
  try {
    await connected.control.page.reload()
    await connectThroughSettings(connected, { baseUrl: server.baseUrl, model: server.model })
    const native = await paces(connected)
    return figures(own, native, `${threads} ${threads === 1 ? 'thread' : 'threads'}`)
  } finally {
    await server.stop()
  }
}

function figures(own: readonly Pace[], native: readonly Pace[], threads: string): readonly Figure[] {
  const rate = (each: readonly Pace[]) => median(each.map((pace) => pace.rate))
  const first = (each: readonly Pace[]) => median(each.map((pace) => pace.first))
  const name = `built-in model, ${threads}`
  return [
    information(`${name}: tokens per second`, rate(own), '/s', repetitions),
    information(`llama.cpp's server, ${threads}: tokens per second`, rate(native), '/s', repetitions),
    information(`${name} / llama.cpp's server: tokens per second`, rate(own) / rate(native), '', repetitions),
    information(`${name}: click to first token`, first(own), 'ms', repetitions),
    information(`llama.cpp's server, ${threads}: click to first token`, first(native), 'ms', repetitions),
    information(
      `${name} / llama.cpp's server: click to first token`,
      first(own) / first(native),
      '',
      repetitions,
    ),
  ]
}

/** The first answer loads the model and counts for nothing. */
async function paces(connected: Connected): Promise<readonly Pace[]> {
  const { page } = await openPopup(connected, { temperature: 0, maximumTokens: tokens })
  const all: Pace[] = []
  for (let index = 0; index <= repetitions; index += 1) {
    await fill(page, 'Prompt', prompt(index))
    const watched = page.evaluate(watchTokens)
    await click(page, 'Run')
    const { asked, first, last, count, state } = await watched
    if (state !== 'done' || count < tokens / 2) throw new Error(`the answer ${state} after ${count} tokens`)
    if (index > 0) all.push({ first: first - asked, rate: (count - 1) / ((last - first) / 1000) })
  }
  await page.close()
  return all
}

async function threadsInUse({ control: { page } }: Connected): Promise<number> {
  await page.bringToFront()
  return poll('what the model takes', async () => {
    const text = await page.evaluate(() => document.body.innerText)
    return Number(/(\d+)\s+threads?\b/.exec(text)?.[1]) || null
  })
}
